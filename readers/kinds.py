"""What a file really is, by its first bytes, for the sentence to whoever handed it in."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that people hand in: what they call it, its suffixes, how it begins, and what to do with it."""

    called: str
    suffixes: tuple[str, ...]
    begins: re.Pattern[bytes]
    advice: str


def _kind(called: str, suffixes: str, begins: bytes, advice: str) -> Kind:
    return Kind(called, tuple(suffixes.split()), re.compile(begins, re.DOTALL | re.IGNORECASE), advice)


_HTML = rb"(!doctype\s+html|html|head|body|script|meta|title|div|table|p)\b"
_TO_PDF = "目前尚不支持，请另存为 PDF 后上传"
_PRINT = "目前尚不支持，请在浏览器中打印为 PDF 后上传"
_SAVED_PAGE = "可能是下载时得到的提示页，请重新下载；确是网页的，请把扩展名改为 .html 后上传"
_PICTURE = "目前尚不支持，请合并为 PDF 后上传"
_UNPACK = "请解压后上传其中的文件"

# Signatures from each format's specification. Word, Excel and PowerPoint since 2007 are zip archives told apart by the
# folder of their parts, those before share one container; the order matters, the special before the general.
KINDS = (
    _kind("PDF 文件", ".pdf", rb".{0,1019}%PDF-", ""),
    _kind("Word 文档", ".docx .docm .dotx", rb"PK\x03\x04.*word/", ""),
    _kind("Excel 工作簿", ".xlsx .xlsm", rb"PK\x03\x04.*xl/", ""),
    _kind("演示文稿", ".pptx", rb"PK\x03\x04.*ppt/", _TO_PDF),
    _kind("Office 文档", ".docx .xlsx .pptx", rb"PK\x03\x04.*\[Content_Types\]\.xml", _TO_PDF),
    _kind("版式文档", ".ofd", rb"PK\x03\x04.*OFD\.xml", _TO_PDF),
    _kind("OpenDocument 文档", ".odt .ods .odp", rb"PK\x03\x04.*mimetypeapplication/vnd", _TO_PDF),
    _kind("ZIP 压缩包", ".zip", rb"PK(\x03\x04|\x05\x06)", _UNPACK),
    _kind("RAR 压缩包", ".rar", rb"Rar!\x1a\x07", _UNPACK),
    _kind("7z 压缩包", ".7z", rb"7z\xbc\xaf\x27\x1c", _UNPACK),
    _kind("gzip 压缩包", ".gz .tgz", rb"\x1f\x8b", _UNPACK),
    _kind("旧版 Office 文档", ".doc .xls .wps .et .ppt", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "请另存为 PDF 后上传"),
    _kind("RTF 文档", ".rtf", rb"\{\\rtf", _TO_PDF),
    _kind("PNG 图片", ".png", rb"\x89PNG\r\n\x1a\n", _PICTURE),
    _kind("JPEG 图片", ".jpg .jpeg", rb"\xff\xd8\xff", _PICTURE),
    _kind("GIF 图片", ".gif", rb"GIF8[79]a", _PICTURE),
    _kind("TIFF 图片", ".tif .tiff", rb"(II\*\x00|MM\x00\*)", _PICTURE),
    _kind("BMP 图片", ".bmp", rb"BM.{4}\x00{4}", _PICTURE),
    _kind("WebP 图片", ".webp", rb"RIFF.{4}WEBP", _PICTURE),
    _kind(
        "网页", ".html .htm .xhtml .shtml", rb"(\xef\xbb\xbf)?\s*(<!--.*?-->\s*|<\?xml[^>]*>\s*)*<" + _HTML, _SAVED_PAGE
    ),
    _kind("网页", ".mht .mhtml", rb"(From:.*)?MIME-Version:", _PRINT),
    _kind("纯文本", ".txt", rb"(\xff\xfe|\xfe\xff|[^\x00-\x08\x0e-\x19\x1c-\x1f]+\Z)", "请把扩展名改为 .txt 后上传"),
)


def kind(head: bytes) -> Kind | None:
    """Return the kind of a file that begins so, or None where that is not known."""
    return next((known for known in KINDS if known.begins.match(head)), None)
