/**
 * Pictures: {@link elara.plot.Plot}'s static methods make charts, {@link elara.plot.TrainingMonitor} draws a training
 * while it runs. Every chart is an XChart chart in the house style, so XChart's own setters go on working, and every
 * chart shows itself as a PNG at twice the resolution with a sentence that says what is to be seen. Nothing here
 * computes what it draws: no statistics beyond counting into bins, no training.
 */
package elara.plot;
