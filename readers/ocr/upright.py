"""Sets the picture of a page upright: by which angle its lines are turned, and the picture turned back."""

from typing import Any

import cv2
import numpy as np

STEEPEST = 3.0  # degrees: a sheet on the glass lies askew by less; more is meant so
STEPS = (0.25, 0.05, 0.02)  # degrees: 0.02 moves the end of a ruling across A4 by less than a pixel at 200 dpi
WIDTHS = (400, 800, 1600)  # pixels: the finer the step, the larger the picture has to be


def tilt(dark: Any) -> float:
    """Return by how many degrees the print is turned clockwise, by where its rows are darkest and lightest."""
    angle, reach = 0.0, STEEPEST
    for step, width in zip(STEPS, WIDTHS, strict=True):
        scale = min(1.0, width / dark.shape[1])
        small = cv2.resize(dark, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        around = angle + np.arange(-reach, reach + step / 2, step)
        angle = float(max(around, key=lambda candidate: _contrast(small, candidate)))
        reach = step
    return round(angle, 2)


def turned(picture: Any, angle: float, paper: int, smoothing: int = cv2.INTER_CUBIC) -> Any:
    """Return the picture turned counter-clockwise about its middle by ``angle`` degrees, ``paper`` at its corners."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return cv2.warpAffine(picture, matrix, (width, height), flags=smoothing, borderValue=paper)


def _contrast(dark: Any, angle: float) -> float:
    rows = turned(dark, angle, 0, cv2.INTER_LINEAR).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())
