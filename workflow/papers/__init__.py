"""The papers that leave the house: what stands on them, and how they are written as XLSX, DOCX, PDF and CSV."""
