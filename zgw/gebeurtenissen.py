"""What monitoring may want to hear of registers."""

from logging import WARNING

from zgw.resources.gebeurtenis import Gebeurtenis

REGISTER_FAALT = Gebeurtenis(
    "register.faalt", WARNING, "Een register gaf geen antwoord dat te gebruiken is."
)
