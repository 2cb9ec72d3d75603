"""What monitoring may want to hear of registers."""

from logging import ERROR, WARNING

from zgw.resources.gebeurtenis import Gebeurtenis

REGISTER_FAALT = Gebeurtenis(
    "register.faalt", WARNING, "Een register gaf geen antwoord dat te gebruiken is."
)
LOGBOEK_FAALT = Gebeurtenis(
    "logboek.faalt",
    ERROR,
    "Opvragen kan niet worden vastgelegd: het portaal laat geen gegevens zien.",
)
LOGBOEK_WEIGERT = Gebeurtenis(
    "logboek.regel-afgewezen", ERROR, "De logdienst wijst een regel af; hij is apart gezet."
)
LOGBOEK_WACHT = Gebeurtenis("logboek.wacht", WARNING, "Het logboek wacht op de logdienst.")
