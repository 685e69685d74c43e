"""Add the corrections of decisions by later minutes."""

# SPDX-License-Identifier: EUPL-1.2

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("records", "0002_unchangeable"),
    ]

    operations = [
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField()),
                ("meeting_on", models.DateField(blank=True, null=True)),
                ("said_on", models.DateField()),
                ("item", models.CharField(max_length=50)),
                ("words", models.TextField()),
                ("result", models.CharField(blank=True, max_length=100)),
                (
                    "corrects",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="corrected_by",
                        to="records.notice",
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="corrections", to="records.notice"
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="records.organization",
                    ),
                ),
            ],
            options={
                "ordering": ("said_on", "notice_id", "order"),
                "constraints": [models.UniqueConstraint(fields=("notice", "order"), name="one_correction_per_place")],
            },
        ),
    ]
