"""Metres of surveyors as degrees, against the formulas of another book."""

# SPDX-License-Identifier: EUPL-1.2

from math import cos, radians, sin, sqrt, tan

from hypothesis import given
from hypothesis import strategies as st

from litfass.core.geometry import distance
from litfass.core.place import Point
from litfass.core.registers.utm import point

_A = 6_378_137.0
_E2 = (2 - 1 / 298.257222101) / 298.257222101


def _metres(spot: Point, zone: int) -> tuple[float, float]:
    """Forward, as in Snyder, Map Projections: A Working Manual (USGS 1395, 1987), formulas 8-9 to 8-15."""
    phi, e4, e6 = radians(spot.lat), _E2**2, _E2**3
    second = _E2 / (1 - _E2)
    n, t, c = _A / sqrt(1 - _E2 * sin(phi) ** 2), tan(phi) ** 2, second * cos(phi) ** 2
    a = radians(spot.lon - (zone * 6 - 183)) * cos(phi)
    arc = _A * (
        (1 - _E2 / 4 - 3 * e4 / 64 - 5 * e6 / 256) * phi
        - (3 * _E2 / 8 + 3 * e4 / 32 + 45 * e6 / 1024) * sin(2 * phi)
        + (15 * e4 / 256 + 45 * e6 / 1024) * sin(4 * phi)
        - (35 * e6 / 3072) * sin(6 * phi)
    )
    east = a + (1 - t + c) * a**3 / 6 + (5 - 18 * t + t**2 + 72 * c - 58 * second) * a**5 / 120
    north = (
        a**2 / 2 + (5 - t + 9 * c + 4 * c**2) * a**4 / 24 + (61 - 58 * t + t**2 + 600 * c - 330 * second) * a**6 / 720
    )
    return 500_000 + 0.9996 * n * east, 0.9996 * (arc + n * tan(phi) * north)


@given(st.floats(47, 55.1), st.floats(-3.5, 3.5), st.sampled_from([32, 33]))
def test_metres_become_degrees(lat: float, aside: float, zone: int) -> None:
    spot = Point(lat, zone * 6 - 183 + aside)
    east, north = _metres(spot, zone)
    assert distance(point(east, north, zone), spot) < 0.02
    assert distance(point(east + zone * 1_000_000, north, 0), spot) < 0.02
