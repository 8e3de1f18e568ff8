"""Text of any script for reportlab: shaped by HarfBuzz, embedded exactly, ordered by bidi.

Stock reportlab draws a string character by character. This package draws what a reader
of the script expects, and what comes back out of the file by copy, search or screen
reader is the text that went in. It knows nothing of Holdfast and can be used alone:
make a ``FontBook``, break a paragraph into lines, draw the lines on a canvas.
"""
