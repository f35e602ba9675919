package elara.frame;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Dates and times written as a format of Python's strftime says, with English names. */
final class TimeFormat {
    private final List<Function<LocalDateTime, String>> pieces = new ArrayList<>();

    TimeFormat(String format) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                pieces.add(moment -> String.valueOf(c));
                continue;
            }
            if (++i == format.length()) {
                throw new IllegalArgumentException("the format \"" + format + "\" ends with a %; write %% for one");
            }
            pieces.add(piece(format.charAt(i), format));
        }
    }

    String of(LocalDateTime moment) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.apply(moment)));
        return text.toString();
    }

    private static Function<LocalDateTime, String> piece(char letter, String format) {
        return switch (letter) {
            case 'Y' -> moment -> String.valueOf(moment.getYear());
            case 'y' -> moment -> two(Math.floorMod(moment.getYear(), 100));
            case 'm' -> moment -> two(moment.getMonthValue());
            case 'd' -> moment -> two(moment.getDayOfMonth());
            case 'H' -> moment -> two(moment.getHour());
            case 'I' -> moment -> two((moment.getHour() + 11) % 12 + 1);
            case 'p' -> moment -> moment.getHour() < 12 ? "AM" : "PM";
            case 'M' -> moment -> two(moment.getMinute());
            case 'S' -> moment -> two(moment.getSecond());
            case 'f' -> moment -> zeros(moment.get(ChronoField.MICRO_OF_SECOND), 6);
            case 'B' -> moment -> moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' ->
                moment -> moment.getMonth()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .substring(0, 3);
            case 'A' -> moment -> moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' ->
                moment -> moment.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .substring(0, 3);
            case 'j' -> moment -> zeros(moment.getDayOfYear(), 3);
            case 'u' -> moment -> String.valueOf(moment.getDayOfWeek().getValue());
            case 'w' -> moment -> String.valueOf(moment.getDayOfWeek().getValue() % 7);
            case 'V' -> moment -> two(moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'G' -> moment -> String.valueOf(moment.get(IsoFields.WEEK_BASED_YEAR));
            case 'U' ->
                moment -> two((moment.getDayOfYear() + 6 - moment.getDayOfWeek().getValue() % 7) / 7);
            case 'W' ->
                moment -> two((moment.getDayOfYear() + 7 - moment.getDayOfWeek().getValue()) / 7);
            case 'F' -> new TimeFormat("%Y-%m-%d")::of;
            case 'T' -> new TimeFormat("%H:%M:%S")::of;
            case '%' -> moment -> "%";
            default ->
                throw new IllegalArgumentException("the format \"" + format + "\" has %" + letter
                        + ", which is none; there are %Y %y %m %d %H %I %p %M %S %f %B %b %A %a %j %u %w %V %G %U %W %F"
                        + " %T and %%");
        };
    }

    private static String two(int number) {
        return zeros(number, 2);
    }

    private static String zeros(int number, int width) {
        var digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
