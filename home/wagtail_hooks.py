"""What this room adds to the CMS."""

from wagtail.snippets.models import register_snippet

from home.cms import TekstenGroup, TipViewSet

register_snippet(TekstenGroup)
register_snippet(TipViewSet)
