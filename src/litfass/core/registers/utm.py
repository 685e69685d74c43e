"""From the metres of German surveyors (ETRS89/UTM) to degrees."""

# SPDX-License-Identifier: EUPL-1.2

from math import atan, atan2, cos, cosh, degrees, radians, sin, sinh, sqrt

from litfass.core.place import Point

_RADIUS = 6_378_137.0  # GRS 80
_FLATTENING = 1 / 298.257222101
_SCALE = 0.9996
_N = _FLATTENING / (2 - _FLATTENING)
_MERIDIAN = _RADIUS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_BETA = (_N / 2 - 2 / 3 * _N**2 + 37 / 96 * _N**3, _N**2 / 48 + _N**3 / 15, 17 / 480 * _N**3)
_DELTA = (2 * _N - 2 / 3 * _N**2 - 2 * _N**3, 7 / 3 * _N**2 - 8 / 5 * _N**3, 56 / 15 * _N**3)


def point(east: float, north: float, zone: int) -> Point:
    """The point in degrees, within a centimetre (L. Krüger's series of 1912). `east` may begin with the zone."""
    if east >= 1_000_000:
        zone, east = int(east // 1_000_000), east % 1_000_000
    xi, eta = north / (_SCALE * _MERIDIAN), (east - 500_000) / (_SCALE * _MERIDIAN)
    up = xi - sum(each * sin(2 * k * xi) * cosh(2 * k * eta) for k, each in enumerate(_BETA, start=1))
    aside = eta - sum(each * cos(2 * k * xi) * sinh(2 * k * eta) for k, each in enumerate(_BETA, start=1))
    conformal = atan(sin(up) / sqrt(sinh(aside) ** 2 + cos(up) ** 2))
    lat = conformal + sum(each * sin(2 * k * conformal) for k, each in enumerate(_DELTA, start=1))
    lon = radians(zone * 6 - 183) + atan2(sinh(aside), cos(up))
    return Point(round(degrees(lat), 8), round(degrees(lon), 8))
