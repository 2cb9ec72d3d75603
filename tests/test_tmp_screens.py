import os

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
from urllib.parse import urlencode

from django.contrib.auth.models import User

from tests.journeys.browser import chromium
from zgw.demo import bekend
from zgw.models import Informatieobjecttyperegel, Zaaktyperegel


def test_screens(transactional_db, live_server, configure, registers):
    configure(registers.configuration(slug="demo", naam="Voorbeeldstad"))
    User.objects.create_superuser("b", password="b", first_name="Beheerder")
    Zaaktyperegel.objects.create(
        domein="VBSTD",
        identificatie="PARKEER",
        vanaf="2020-01-01",
        eigen_rollen=True,
        rollen="belanghebbende",
    )
    Zaaktyperegel.objects.create(domein="VBSTD", identificatie="WEG", getoond=False)
    Informatieobjecttyperegel.objects.create(
        domein="VBSTD", omschrijving="Besluitbrief", getoond=False
    )
    K = "/cms/toegang/zaaktype/?" + urlencode({"domein": "VBSTD", "naam": "PARKEER"})
    with chromium() as browser:
        for w, h in ((1280, 900), (360, 740)):
            ctx = browser.new_context(viewport={"width": w, "height": h}, base_url=live_server.url)
            page = ctx.new_page()
            errors = []
            page.on("pageerror", lambda e: errors.append(str(e)))
            page.goto("/cms/login/")
            page.fill("#id_username", "b")
            page.fill("#id_password", "b")
            page.click("button[type=submit]")

            def shot(name):
                page.wait_for_timeout(400)
                page.screenshot(path=f"/tmp/scherm-{name}-{w}.png", full_page=True)
                print(name, w, page.evaluate("document.documentElement.scrollWidth"), errors)

            page.goto("/cms/toegang/")
            shot("overzicht")
            page.goto(K)
            page.check("input[name=wie][value=portaal]")
            page.fill("#id_vanaf", "vorig jaar")
            page.click("form[data-edit-form] button[type=submit]")
            shot("fout")
            page.goto(K)
            page.fill("#id_vanaf", "01-01-2021")
            page.click("form[data-edit-form] button[type=submit]")
            page.wait_for_url("**/cms/toegang/")
            page.goto(K)
            shot("keuze")
            page.goto("/cms/toegang/uitleg/")
            shot("uitleg")
            page.fill("#id_nummer", bekend.SUZANNE)
            page.fill("#id_zaak", bekend.PARKEER_VERLEEND)
            page.select_option("#id_register", "demo")
            page.click("form[data-edit-form] button[type=submit]")
            page.wait_for_selector("#uitslag")
            shot("uitslag")
            ctx.close()
