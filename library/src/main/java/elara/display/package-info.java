/**
 * How a value shows itself: {@link elara.display.MimeBundle}, the same value in several MIME types;
 * {@link elara.display.Displayable}, what a class implements to be shown; {@link elara.display.Display}, the place
 * where it is shown and updated. Knows no chart, no array and no Jupyter: a kernel, or a plain program's console, is
 * behind the interface.
 */
package elara.display;
