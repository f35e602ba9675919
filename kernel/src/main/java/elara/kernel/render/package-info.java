/**
 * How values look: {@link elara.kernel.render.Renderer} turns any value into a {@link elara.display.MimeBundle}, by a
 * short list of rules. Values of the library that are {@link elara.display.Displayable} show themselves; here are the
 * looks of everything else: arrays, tables, pictures, other libraries' charts. Nothing here knows cells or JShell.
 */
package elara.kernel.render;
