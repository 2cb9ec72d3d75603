"""The four groups, and the workflow in which the eindredactie approves.

Their rights come after the migrations (home.redactie.uitdelen). The names stand here as they were
when this migration was made.
"""

from django.db import migrations

ROLLEN = ["Redacteur", "Eindredacteur", "Vormgever", "Beheerder"]
WORKFLOW = "Goedkeuring door de eindredactie"


def maak_rollen(apps, schema_editor):
    """Creates what is missing; Wagtail's own groups go, unless somebody is in them."""
    Group = apps.get_model("auth", "Group")
    for naam in ROLLEN:
        Group.objects.get_or_create(name=naam)
    geef_workflow(apps, Group.objects.get(name="Eindredacteur"))
    Group.objects.filter(name__in=["Editors", "Moderators"], user__isnull=True).delete()


def geef_workflow(apps, eindredactie):
    """The workflow that Wagtail's migrations leave is for the eindredactie."""
    standaard = "Moderators approval"
    for taak in apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(name=standaard):
        taak.groups.add(eindredactie)
        taak.name = WORKFLOW
        taak.save()
    apps.get_model("wagtailcore", "Workflow").objects.filter(name=standaard).update(name=WORKFLOW)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_uitgedeeld_recht"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        # They give rights to Wagtail's own groups.
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
    ]

    operations = [migrations.RunPython(maak_rollen, migrations.RunPython.noop)]
