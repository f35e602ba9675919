"""Golden values of elara.fft, by numpy.fft.

    python fft.py            writes ../resources/golden/fft/transforms.tsv

A case a line: the call, and the result and the operand, each as type, shape and row-major elements, of complex ones real
and imaginary parts in turn.
"""

import pathlib
import sys

sys.path.pop(0)  # This folder has files named as modules of the standard library.

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
RNG = np.random.default_rng(99)


def field(a):
    a = np.asarray(a)
    values = np.ascontiguousarray(a).view(np.float64) if np.iscomplexobj(a) else a.astype(np.float64)
    return f"{'C' if np.iscomplexobj(a) else 'D'};{','.join(map(str, a.shape))};{','.join(repr(round(x, 13)) for x in values.ravel().tolist())}"


def real(*shape):
    return np.round(RNG.normal(size=shape), 3)


def complex_(*shape):
    return real(*shape) + 1j * real(*shape)


def cases():
    fft = np.fft
    for n in [*range(1, 34), 35, 36, 48, 49, 53, 60, 61, 64, 67, 71, 97, 100, 127, 128, 134]:
        a, z = real(n), complex_(n)
        yield "fft", fft.fft(a), a
        yield "fft", fft.fft(z), z
        yield "ifft", fft.ifft(z), z
        yield "rfft", fft.rfft(a), a
        yield f"irfft {n}", fft.irfft(fft.rfft(a), n), fft.rfft(a)
    z = complex_(5)
    for n in (1, 2, 4, 5, 6, 9):
        yield f"irfft {n}", fft.irfft(z, n), z
        yield f"fft {n} -1", fft.fft(z, n), z
        yield f"ifft {n} -1", fft.ifft(z, n), z
        yield f"rfft {n} -1", fft.rfft(z.real, n), z.real
    for shape in ((2, 3), (3, 4), (2, 3, 4), (1, 5)):
        a, z = real(*shape), complex_(*shape)
        for axis in range(-len(shape), len(shape)):
            yield f"fft {shape[axis]} {axis}", fft.fft(z, axis=axis), z
            yield f"ifft {shape[axis]} {axis}", fft.ifft(a, axis=axis), a
            yield f"rfft {shape[axis] + 1} {axis}", fft.rfft(a, shape[axis] + 1, axis), a
            yield f"fftshift {axis}", fft.fftshift(z, axis), z
        yield "fft2", fft.fft2(a), a
        yield "ifft2", fft.ifft2(z), z
        yield "fftn", fft.fftn(z), z
        yield "ifftn", fft.ifftn(z), z
        yield "fftshift", fft.fftshift(a), a
        yield "ifftshift", fft.ifftshift(a), a
    for n in (1, 2, 5, 8):
        yield f"fftfreq {n} 0.25", fft.fftfreq(n, 0.25), n
        yield f"rfftfreq {n} 0.25", fft.rfftfreq(n, 0.25), n


target = HERE.parent / "resources/golden/fft/transforms.tsv"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text("".join(f"{call}\t{field(result)}\t{field(a)}\n" for call, result, a in cases()))
