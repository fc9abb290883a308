"""The recognition engine (RapidOCR on ONNX Runtime, models inside its wheel), loaded once a process."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from rapidocr import RapidOCR
from rapidocr.inference_engine.onnxruntime.main import ONNXRuntimeError

__all__ = ["Character", "ONNXRuntimeError", "detect", "recognise"]

DETECTED_AT = 0.66  # of 200 dpi: finds the same lines as the full size in a third of the time
SETTINGS = {
    "Global.log_level": "critical",
    # With one thread a page costs half the processor time of two, which spend it waiting for one another.
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    # Short strips are not widened to 320 pixels: a page of figures takes two thirds of the time, read no worse.
    "Rec.rec_img_shape": [3, 48, 48],
}


@dataclass(frozen=True, slots=True)
class Character:
    """A recognised character: from where to where in its strip (shares of the width) and how sure, 0 to 1."""

    text: str
    start: float
    end: float
    confidence: float


@functools.cache
def _engine() -> Any:
    return RapidOCR(params=SETTINGS)


def detect(grey: Any) -> list[tuple[int, int, int, int]]:
    """Return where lines of text stand, as (x0, top, x1, bottom) in pixels."""
    small = cv2.resize(grey, None, fx=DETECTED_AT, fy=DETECTED_AT, interpolation=cv2.INTER_AREA)
    found = _engine()(cv2.cvtColor(small, cv2.COLOR_GRAY2BGR), use_det=True, use_cls=False, use_rec=False)
    if found.boxes is None:
        return []
    corners = np.asarray(found.boxes) / DETECTED_AT
    low, high = corners.min(axis=1).astype(int).tolist(), np.ceil(corners.max(axis=1)).astype(int).tolist()
    return [(x0, top, x1, bottom) for (x0, top), (x1, bottom) in zip(low, high, strict=True)]


def recognise(strips: Sequence[Any]) -> list[tuple[Character, ...]]:
    """Return the characters of each strip (a grey picture of one line), blanks among them."""
    if not strips:
        return []
    engine = _engine()
    engine.return_word_box = True
    read = engine.recognize_txt([cv2.cvtColor(strip, cv2.COLOR_GRAY2BGR) for strip in strips])
    return [_characters(text, found) for text, found in zip(read.txts, read.word_results, strict=True)]


def _characters(text: str, found: Any) -> tuple[Character, ...]:
    """Characters with their edges halfway between their middles; a blank fills what lies between its neighbours."""
    columns = [column for word in found.word_cols for column in word]
    solid = [index for index, character in enumerate(text) if not character.isspace()]
    if not solid or len(columns) != len(solid):
        return ()
    width = max(found.line_txt_len, 1.0)
    places = np.interp(range(len(text)), solid, [(column + 0.5) / width for column in columns])
    edges = [0.0, *((left + right) / 2 for left, right in pairwise(places)), 1.0]
    return tuple(
        Character(character, float(start), float(end), float(confidence))
        for character, start, end, confidence in zip(text, edges, edges[1:], found.confs, strict=False)
    )
