package elara.bench;

import elara.array.DType;
import elara.array.NDArray;
import elara.array.NDArrays;
import org.openjdk.jmh.annotations.Benchmark;

/** Matrix products, by size, and what is made of them. */
public class Products extends Section {
    private final NDArray a64 = Inputs.normal(64, 64);
    private final NDArray a256 = Inputs.normal(256, 256);
    private final NDArray a1024 = Inputs.normal(1024, 1024);
    private final NDArray a2048 = Inputs.normal(2048, 2048);
    private final NDArray f64 = a64.astype(DType.FLOAT32);
    private final NDArray f256 = a256.astype(DType.FLOAT32);
    private final NDArray f1024 = a1024.astype(DType.FLOAT32);
    private final NDArray f2048 = a2048.astype(DType.FLOAT32);
    private final NDArray v = Inputs.normal(1024);
    private final NDArray stack = Inputs.normal(100, 64, 64);
    private final NDArray cube = Inputs.normal(64, 64, 64);

    @Benchmark
    public NDArray dgemm_64() {
        return a64.dot(a64);
    }

    @Benchmark
    public NDArray dgemm_256() {
        return a256.dot(a256);
    }

    @Benchmark
    public NDArray dgemm_1024() {
        return a1024.dot(a1024);
    }

    @Benchmark
    public NDArray dgemm_2048() {
        return a2048.dot(a2048);
    }

    @Benchmark
    public NDArray sgemm_64() {
        return f64.dot(f64);
    }

    @Benchmark
    public NDArray sgemm_256() {
        return f256.dot(f256);
    }

    @Benchmark
    public NDArray sgemm_1024() {
        return f1024.dot(f1024);
    }

    @Benchmark
    public NDArray sgemm_2048() {
        return f2048.dot(f2048);
    }

    @Benchmark
    public NDArray dgemv_1024() {
        return a1024.dot(v);
    }

    @Benchmark
    public NDArray matmul_batched() {
        return stack.matmul(stack);
    }

    @Benchmark
    public NDArray einsum_product() {
        return NDArrays.einsum("ij,jk->ik", a256, a256);
    }

    @Benchmark
    public NDArray einsum_bilinear() {
        return NDArrays.einsum("i,ij,j->", v, a1024, v);
    }

    @Benchmark
    public NDArray einsum_batched() {
        return NDArrays.einsum("bij,bkj->bik", cube, cube);
    }
}
