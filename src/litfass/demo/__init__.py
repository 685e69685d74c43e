"""The demo town Bezirk Kranhude: openly fictional, served through the real readers from files in this folder."""

# SPDX-License-Identifier: EUPL-1.2
