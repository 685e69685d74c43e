"""Add places, where they came from, the notices that name them, what persons said of that, and a post's location."""

# SPDX-License-Identifier: EUPL-1.2

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

LOCATION = "location"  # part of the wording of a post, which is never changed (0002_unchangeable.py)
_SQLITE = (
    f"CREATE TRIGGER records_post_location BEFORE UPDATE OF {LOCATION} ON records_post "
    "BEGIN SELECT RAISE(ABORT, 'the wording of a post is never changed'); END"
)
_POSTGRES = (
    f"CREATE TRIGGER records_post_location BEFORE UPDATE OF {LOCATION} ON records_post "
    "FOR EACH ROW EXECUTE FUNCTION litfass_refuse()"
)


def fix(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the trigger for the database at hand."""
    schema_editor.execute(_POSTGRES if schema_editor.connection.vendor == "postgresql" else _SQLITE, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0003_corrections"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="municipality",
            name="located_before",
            field=models.PositiveBigIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="municipality",
            name="located_revision",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="municipality",
            name="map_address",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name="municipality",
            name="map_attribution",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="municipality",
            name="places_revision",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.CreateModel(
            name="Gazetteer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100)),
                ("plugin", models.CharField(max_length=50)),
                ("address", models.CharField(max_length=1000)),
                ("licence", models.CharField(blank=True, max_length=200)),
                ("attribution", models.CharField(blank=True, max_length=500)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("imported_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gazetteers",
                        to="records.municipality",
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200)),
                ("slug", models.SlugField(max_length=140, unique=True)),
                ("name", models.CharField(max_length=200)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("street", "street"),
                            ("square", "square"),
                            ("quarter", "quarter"),
                            ("park", "park"),
                            ("stop", "stop"),
                            ("building", "building"),
                        ],
                        max_length=10,
                    ),
                ),
                ("lat", models.FloatField(blank=True, null=True)),
                ("lon", models.FloatField(blank=True, null=True)),
                ("south", models.FloatField(blank=True, null=True)),
                ("west", models.FloatField(blank=True, null=True)),
                ("north", models.FloatField(blank=True, null=True)),
                ("east", models.FloatField(blank=True, null=True)),
                ("shape", models.JSONField(blank=True, null=True)),
                ("quarters", models.JSONField(blank=True, default=list)),
                ("bodies", models.JSONField(blank=True, default=list)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("former", models.JSONField(blank=True, default=list)),
                ("postcode", models.CharField(blank=True, max_length=10)),
                ("house_numbers", models.JSONField(blank=True, default=dict)),
                ("digest", models.CharField(max_length=64)),
                ("gone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "gazetteer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="records.gazetteer"
                    ),
                ),
            ],
            options={
                "ordering": ("name", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField()),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("person", "person"),
                            ("title", "title"),
                            ("committee", "committee"),
                            ("opening", "opening"),
                            ("repeated", "repeated"),
                            ("single", "single"),
                            ("enumeration", "enumeration"),
                        ],
                        max_length=12,
                    ),
                ),
                ("is_main", models.BooleanField()),
                ("is_open", models.BooleanField(default=False)),
                ("count", models.PositiveIntegerField(default=1)),
                ("part", models.CharField(max_length=60)),
                ("quote", models.CharField(max_length=300)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("house_number", models.CharField(blank=True, max_length=40)),
                ("relation", models.JSONField(blank=True, null=True)),
                ("lat", models.FloatField(blank=True, null=True)),
                ("lon", models.FloatField(blank=True, null=True)),
                ("shape", models.JSONField(blank=True, null=True)),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mentions", to="records.notice"
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="records.place",
                    ),
                ),
            ],
            options={
                "ordering": ("order",),
            },
        ),
        migrations.CreateModel(
            name="PlaceOverride",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verdict",
                    models.CharField(choices=[("drop", "gehört nicht hierher"), ("add", "fehlt")], max_length=4),
                ),
                ("quote", models.CharField(blank=True, max_length=300)),
                ("part", models.CharField(blank=True, max_length=60)),
                ("reason", models.CharField(max_length=500)),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="place_overrides",
                        to="records.municipality",
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="place_overrides",
                        to="records.notice",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="overrides", to="records.place"
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.AddConstraint(
            model_name="gazetteer",
            constraint=models.UniqueConstraint(fields=("municipality", "name"), name="one_gazetteer_per_name"),
        ),
        migrations.AddIndex(
            model_name="place",
            index=models.Index(fields=["name"], name="places_by_name"),
        ),
        migrations.AddIndex(
            model_name="place",
            index=models.Index(fields=["south", "north"], name="places_by_latitude"),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(fields=("gazetteer", "key"), name="one_place_per_key"),
        ),
        migrations.AddIndex(
            model_name="mention",
            index=models.Index(fields=["place", "is_main", "notice"], name="mentions_of_a_place"),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(fields=("notice", "place"), name="one_mention_per_place"),
        ),
        migrations.AddField(
            model_name="post",
            name="location",
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.RunPython(fix, migrations.RunPython.noop),
    ]
