"""The files that officials hold, read into paragraphs and true grids: HWPX, HWP, PDF, DOCX, XLSX, CSV."""
