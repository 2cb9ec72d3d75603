"""What monitoring may want to hear of the citizen's pages and of the login of editors."""

from logging import ERROR, INFO, WARNING

from zgw.resources.gebeurtenis import Gebeurtenis

INLOGGEN_GELUKT = Gebeurtenis("inloggen.gelukt", INFO, "Iemand logde in.")
INLOGGEN_MISLUKT = Gebeurtenis("inloggen.mislukt", WARNING, "Inloggen mislukte.")
INLOGGEN_GEANNULEERD = Gebeurtenis("inloggen.geannuleerd", INFO, "Iemand annuleerde het inloggen.")
UITGELOGD = Gebeurtenis("sessie.uitgelogd", INFO, "Iemand logde uit.")
SESSIE_VERLOPEN = Gebeurtenis(
    "sessie.verlopen", INFO, "Iemand kwam met een sessie die er niet meer is."
)
SESSIE_ONGELDIG = Gebeurtenis(
    "sessie.ongeldig", WARNING, "Iemand kwam met een cookie dat het portaal nooit gaf."
)
TOEGANG_GEWEIGERD = Gebeurtenis(
    "toegang.geweigerd",
    WARNING,
    "Iemand vroeg om iets dat er niet is, of dat niet voor deze persoon is.",
)
FORMULIER_GEWEIGERD = Gebeurtenis(
    "formulier.geweigerd", WARNING, "Een formulier was verlopen of kwam van elders."
)
VERZOEK_VERDACHT = Gebeurtenis(
    "verzoek.verdacht", WARNING, "Een verzoek zag eruit zoals een browser het niet maakt."
)
PORTAAL_FOUT = Gebeurtenis("portaal.fout", ERROR, "Een pagina mislukte door een fout van ons.")
PAGINA_ONTBREEKT = Gebeurtenis(
    "pagina.niet-beschikbaar", ERROR, "Een hele pagina kon nu niet worden getoond."
)
DOWNLOAD_AFGEBROKEN = Gebeurtenis(
    "download.afgebroken", WARNING, "Een download kwam niet tot het einde."
)
ONDERDEEL_FAALT = Gebeurtenis(
    "onderdeel.faalt", ERROR, "Een onderdeel van een pagina kwam niet, door een fout van ons."
)
REGISTERS_ONTBREKEN = Gebeurtenis(
    "registers.ontbreken", ERROR, "Er is geen registerset ingesteld: gebruik setup_configuration."
)
UITLEG_GEVRAAGD = Gebeurtenis(
    "toegang.uitleg", INFO, "Een beheerder liet uitleggen of iemand een zaak ziet."
)
CMS_GELUKT = Gebeurtenis("cms.inloggen-gelukt", INFO, "Een redacteur logde in.")
LIMIET_BEREIKT = Gebeurtenis("limiet.bereikt", WARNING, "Iemand vroeg meer dan een limiet toelaat.")
LIMIET_FAALT = Gebeurtenis("limiet.faalt", ERROR, "De cache telt niet: een limiet geldt nu niet.")
