"""One lock for PDFium, which is not made for two threads at once, wherever they are."""

import threading

PDFIUM = threading.Lock()
