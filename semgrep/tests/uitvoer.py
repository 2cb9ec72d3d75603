from django.utils import safestring
from django.utils.html import format_html, format_html_join

# ruleid: geen-mark-safe
from django.utils.safestring import mark_safe


def slecht(tekst, namen):
    # ruleid: geen-mark-safe
    een = mark_safe(tekst)
    # ruleid: geen-mark-safe
    twee = safestring.mark_safe(f"<b>{tekst}</b>")
    # ruleid: geen-mark-safe
    drie = safestring.SafeString(tekst)
    # ruleid: format-html-met-vaste-tekst
    vier = format_html(tekst)
    # ruleid: format-html-met-vaste-tekst
    vijf = format_html(f"<b>{tekst}</b>")
    # ruleid: format-html-met-vaste-tekst
    zes = format_html("<b>" + tekst + "</b>")
    # ruleid: format-html-met-vaste-tekst
    zeven = format_html_join(", ", tekst, namen)
    return een, twee, drie, vier, vijf, zes, zeven


class Slecht(str):
    # ruleid: geen-mark-safe
    def __html__(self):
        return self


def goed(tekst, namen):
    # ok: format-html-met-vaste-tekst
    een = format_html("<b>{}</b>", tekst)
    # ok: format-html-met-vaste-tekst
    twee = format_html_join(", ", "<b>{}</b>", namen)
    # ok: geen-mark-safe
    drie = str(tekst)
    return een, twee, drie
