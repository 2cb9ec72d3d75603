"""Tips get a picture, a doelgroep, and a rule in which the zaaktype that they had goes along."""

import json

import django.db.models.deletion
import home.tipblokken
import home.validators
import wagtail.fields
from django.db import migrations, models


def maak_regels(apps, schema_editor):
    """A tip for a zaaktype becomes one with the rule: has an open zaak of it."""
    Tip = apps.get_model("home", "Tip")
    for tip in Tip.objects.exclude(zaaktype=""):
        waarde = {"zaaktype": tip.zaaktype, "domein": tip.domein}
        tip.regel = json.dumps([{"type": "lopend", "value": waarde}])
        tip.save(update_fields=["regel"])


def maak_zaaktypen(apps, schema_editor):
    """Back, for rules that say no more than that; other tips cannot be for one zaaktype."""
    Tip = apps.get_model("home", "Tip")
    for tip in Tip.objects.all():
        delen = list(tip.regel.raw_data)
        if len(delen) == 1 and delen[0]["type"] == "lopend":
            tip.zaaktype = delen[0]["value"]["zaaktype"]
            tip.domein = delen[0]["value"].get("domein") or ""
            tip.save(update_fields=["zaaktype", "domein"])
        elif delen:
            tip.zaaktype = "."  # Nobody sees it; without a rule everybody would.
            tip.save(update_fields=["zaaktype"])


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0004_catalogus'),
        ('wagtailimages', '0027_image_description'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='tip',
            options={'ordering': ['volgorde', 'pk'], 'permissions': [('probeer_tip', 'Kan tips uitproberen met een verzonnen persoon')], 'verbose_name': 'tip', 'verbose_name_plural': 'tips'},
        ),
        migrations.AddField(
            model_name='tip',
            name='regel',
            field=wagtail.fields.StreamField([('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11), ('alle', 15), ('een', 16), ('geen', 17)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'De identificatie van het zaaktype in de catalogus, bijvoorbeeld KLACHT.', 'label': 'Zaaktype', 'max_length': 50, 'validators': [home.validators.valideer_sleuteldeel]}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'De afkorting (domein) van de catalogus, bijvoorbeeld VBSTD. Leeg: elke catalogus.', 'label': 'Catalogus', 'max_length': 5, 'required': False, 'validators': [home.validators.valideer_sleuteldeel]}), 2: ('wagtail.blocks.StructBlock', [[('zaaktype', 0), ('domein', 1)]], {}), 3: ('wagtail.blocks.CharBlock', (), {'help_text': 'De naam van de stap, precies zoals in de catalogus.', 'label': 'Stap', 'max_length': 80, 'validators': [home.validators.valideer_sleuteldeel]}), 4: ('wagtail.blocks.StructBlock', [[('zaaktype', 0), ('stap', 3), ('domein', 1)]], {}), 5: ('wagtail.blocks.CharBlock', (), {'help_text': 'De naam van het besluittype, precies zoals in de catalogus.', 'label': 'Besluittype', 'max_length': 80, 'validators': [home.validators.valideer_sleuteldeel]}), 6: ('wagtail.blocks.StructBlock', [[('besluittype', 5), ('domein', 1)]], {}), 7: ('wagtail.blocks.ChoiceBlock', [], {'choices': home.tipblokken.themakeuzes, 'label': 'Thema'}), 8: ('wagtail.blocks.StructBlock', [[('thema', 7)]], {'label': 'Heeft een lopende zaak in een thema'}), 9: ('wagtail.blocks.StructBlock', [[('thema', 7)]], {'label': 'Heeft geen lopende zaak in een thema'}), 10: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('inwoner', 'Inwoner'), ('ondernemer', 'Ondernemer')], 'label': 'Wie'}), 11: ('wagtail.blocks.StructBlock', [[('wie', 10)]], {}), 12: ('wagtail.blocks.StreamBlock', [[('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11)]], {'icon': 'list-ul', 'label': 'Dit geldt allemaal', 'max_num': 8, 'min_num': 1}), 13: ('wagtail.blocks.StreamBlock', [[('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11)]], {'icon': 'list-ul', 'label': 'Minstens een van deze geldt', 'max_num': 8, 'min_num': 1}), 14: ('wagtail.blocks.StreamBlock', [[('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11)]], {'icon': 'list-ul', 'label': 'Geen van deze geldt', 'max_num': 8, 'min_num': 1}), 15: ('wagtail.blocks.StreamBlock', [[('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11), ('alle', 12), ('een', 13), ('geen', 14)]], {'icon': 'list-ul', 'label': 'Dit geldt allemaal', 'max_num': 8, 'min_num': 1}), 16: ('wagtail.blocks.StreamBlock', [[('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11), ('alle', 12), ('een', 13), ('geen', 14)]], {'icon': 'list-ul', 'label': 'Minstens een van deze geldt', 'max_num': 8, 'min_num': 1}), 17: ('wagtail.blocks.StreamBlock', [[('lopend', 2), ('stap', 4), ('besluit', 6), ('thema', 8), ('geen_thema', 9), ('wie', 11), ('alle', 12), ('een', 13), ('geen', 14)]], {'icon': 'list-ul', 'label': 'Geen van deze geldt', 'max_num': 8, 'min_num': 1})}, help_text='Wanneer past deze tip bij iemand? Alles wat hier staat, moet kloppen. Leeg: een algemene tip, voor iedereen. Met een regel: alleen voor wie daar zelf voor koos. Weten wij iets op dat moment niet, dan staat de tip er niet.', verbose_name='regel'),
        ),
        migrations.RunPython(maak_regels, maak_zaaktypen),
        migrations.RemoveField(
            model_name='tip',
            name='domein',
        ),
        migrations.RemoveField(
            model_name='tip',
            name='zaaktype',
        ),
        migrations.AddField(
            model_name='tip',
            name='afbeelding',
            field=models.ForeignKey(blank=True, help_text='Staat onder de tekst. Niet nodig; kies er een die iets toevoegt.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailimages.image', verbose_name='afbeelding'),
        ),
        migrations.AddField(
            model_name='tip',
            name='afbeelding_alt',
            field=models.CharField(blank=True, help_text='Wat er te zien is, voor wie de afbeelding niet ziet. Leeg: alleen versiering.', max_length=250, verbose_name='beschrijving van de afbeelding'),
        ),
        migrations.AddField(
            model_name='tip',
            name='doelgroep',
            field=models.CharField(blank=True, choices=[('', 'Inwoners en ondernemers'), ('inwoner', 'Alleen inwoners'), ('ondernemer', 'Alleen ondernemers')], default='', help_text='Wie met eHerkenning inlogt, is ondernemer.', max_length=20, verbose_name='doelgroep'),
        ),
    ]
