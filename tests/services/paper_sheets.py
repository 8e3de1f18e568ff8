"""What comes back signed with a pen: pages drawn by poppler, then turned, held askew, noisy."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from tests.tools import run


def printed(content: bytes, folder: Path, *, dots: int = 200, count: int = 2) -> list[Image.Image]:
    """Return the first pages of the PDF *content* as a printer would put them on paper."""
    (folder / "printed.pdf").write_bytes(content)
    run(
        "pdftoppm",
        "-r",
        str(dots),
        "-l",
        str(count),
        "-png",
        folder / "printed.pdf",
        folder / "printed",
    )
    return [Image.open(one).convert("RGB") for one in sorted(folder.glob("printed-*.png"))]


def signed(page: Image.Image) -> Image.Image:
    """Return *page* with a stroke of blue ink across it."""
    inked = page.copy()
    across, down = page.size
    ImageDraw.Draw(inked).line(
        [(across * (0.15 + n / 60), down * (0.55 + 0.02 * (n % 2))) for n in range(12)],
        fill=(20, 30, 140),
        width=5,
    )
    return inked


def photo(page: Image.Image, *, angle: float = -7, dark: float = 0.55) -> Image.Image:
    """Return *page* as a phone takes it: on a table, askew, in poor light, out of focus."""
    across, down = page.size
    table = Image.new("RGB", (int(across * 1.3), int(down * 1.2)), (90, 70, 60))
    table.paste(page, (int(across * 0.15), int(down * 0.1)))
    turned = table.rotate(
        angle, expand=True, fillcolor=(80, 60, 50), resample=Image.Resampling.BICUBIC
    )
    wide, high = turned.size
    corners = (wide * 0.03, high * 0.02, 0, high, wide, high * 0.97, wide * 0.96, 0)
    leaning = turned.transform(turned.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    dim = ImageEnhance.Brightness(leaning.filter(ImageFilter.GaussianBlur(1.2))).enhance(dark)
    return Image.blend(dim, Image.effect_noise(dim.size, 40).convert("RGB"), 0.1)


def jpeg(page: Image.Image, quality: int = 40, **more: object) -> bytes:
    """Return *page* as a JPEG."""
    return _written(lambda to: page.save(to, "JPEG", quality=quality, **more))


def png(page: Image.Image) -> bytes:
    """Return *page* as a PNG."""
    return _written(lambda to: page.save(to, "PNG"))


def pdf(*pages: Image.Image) -> bytes:
    """Return *pages* as a scanner's PDF."""
    first, *others = pages
    return _written(
        lambda to: first.save(to, "PDF", save_all=True, append_images=others, resolution=200)
    )


def _written(save: Callable[[BytesIO], None]) -> bytes:
    to = BytesIO()
    save(to)
    return to.getvalue()
