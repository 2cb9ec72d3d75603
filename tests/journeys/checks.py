"""Checks of a page as it is in the browser: accessibility, reflow, targets, focus, spacing."""

from typing import Any

from playwright.sync_api import Page

from tests.journeys.portal import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
TAGS = [*WCAG, "best-practice"]
# WCAG 1.4.12, set by the user's own style sheet, which no CSP can forbid.
TEXT_SPACING = """
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
"""
_RUN_AXE = """
    tags => axe.run(document, {runOnly: {type: 'tag', values: tags}}).then(found =>
        found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`)))
"""
_TOO_WIDE = """
    () => [...document.querySelectorAll('body *')]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1
            && getComputedStyle(one).clipPath === 'none'
            && !one.closest('.mg-visually-hidden, [class*=skip-link], thead'))
        .map(one => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 40)}`)
"""
_CLIPPED = """
    () => [...document.querySelectorAll('body *')]
        .filter(one => {
            const style = getComputedStyle(one);
            const hides = ['hidden', 'clip'].some(
                value => [style.overflowX, style.overflowY].includes(value));
            return hides && style.clipPath === 'none' && one.clientWidth > 0
                && (one.scrollWidth > one.clientWidth + 1
                    || one.scrollHeight > one.clientHeight + 1);
        })
        .map(one => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 40)}`)
"""
_SMALL_TARGETS = """
    () => {
        const inSentence = one => getComputedStyle(one).display === 'inline'
            && one.parentElement.textContent.trim().length > one.textContent.trim().length;
        // The link of a card stretches over all of it.
        const box = one => getComputedStyle(one, '::before').position === 'absolute'
            ? one.offsetParent.getBoundingClientRect() : one.getBoundingClientRect();
        return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
            .filter(one => one.checkVisibility({visibilityProperty: true})
                && one.type !== 'hidden' && !inSentence(one)
                && !one.className.includes('skip-link'))
            .filter(one => box(one).width < 24 || box(one).height < 24)
            .map(one => `${one.textContent.trim()}: ${box(one).width} x ${box(one).height}`);
    }
"""
_WITHOUT_FOCUS = """
    () => {
        const look = one => ['', '::before'].map(pseudo => {
            const style = getComputedStyle(one, pseudo);
            return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`;
        }).join();
        return [...document.querySelectorAll(
                'a[href], button, summary, input:not([type=hidden]), select, textarea')]
            .filter(one => one.checkVisibility({visibilityProperty: true}))
            .filter(one => {
                one.blur();
                const before = look(one);
                one.focus({preventScroll: true});
                const after = look(one);
                one.blur();
                return before === after;
            })
            .map(one => `${one.tagName} ${one.className}: ${one.textContent.trim()}`);
    }
"""


def axe(page: Page, tags: list[str] = TAGS) -> list[str]:
    """The findings of axe: WCAG 2.2 A and AA, and its best practices, or only those of `tags`."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(_RUN_AXE, tags)
    return found


def scrolls_sideways(page: Page) -> list[str]:
    """What is too wide, when there is anything to scroll to; WCAG 1.4.10."""
    if page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
        return []
    found: list[str] = page.evaluate(_TOO_WIDE)
    return found or ["something"]


def clipped_by_text_spacing(page: Page) -> list[str]:
    """What is cut off, or too wide, when a reader sets wider text; WCAG 1.4.12."""
    page.evaluate(
        """css => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
        }""",
        TEXT_SPACING,
    )
    clipped: list[str] = page.evaluate(_CLIPPED)
    found = clipped + scrolls_sideways(page)
    page.evaluate("document.adoptedStyleSheets = []")
    return found


def small_targets(page: Page) -> list[str]:
    """What is smaller than 24 by 24 and is no link in a sentence; WCAG 2.5.8."""
    found: list[str] = page.evaluate(_SMALL_TARGETS)
    return found


def without_visible_focus(page: Page) -> list[str]:
    """What looks the same when the keyboard is on it; WCAG 2.4.7."""
    page.keyboard.press("Tab")  # From here on the browser shows where the focus is.
    found: list[str] = page.evaluate(_WITHOUT_FOCUS)
    return found


def sections(page: Page) -> set[tuple[str, str]]:
    """Every section of the page with its state."""
    found: Any = page.evaluate(
        "() => [...document.querySelectorAll('[data-onderdeel]')]"
        ".map(one => [one.dataset.onderdeel, one.dataset.toestand])"
    )
    return {(onderdeel, toestand) for onderdeel, toestand in found}
