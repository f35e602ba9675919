package elara.bench;

import elara.array.NDArray;
import elara.array.NDArrays;
import elara.fft.Fft;
import org.openjdk.jmh.annotations.Benchmark;

/** Fourier transforms and convolutions. */
public class Transforms extends Section {
    private final NDArray x = Inputs.normal(1 << 20);
    private final NDArray z = Fft.fft(x);
    private final NDArray kernel = Inputs.normal(100);
    private final NDArray signal = Inputs.normal(100_000);

    @Benchmark
    public NDArray fft() {
        return Fft.fft(z);
    }

    @Benchmark
    public NDArray fft_real() {
        return Fft.fft(x);
    }

    @Benchmark
    public NDArray rfft() {
        return Fft.rfft(x);
    }

    @Benchmark
    public NDArray convolve() {
        return NDArrays.convolve(signal, kernel);
    }
}
