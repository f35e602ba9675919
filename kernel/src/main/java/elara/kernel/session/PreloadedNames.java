package elara.kernel.session;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the preloaded imports may bring a name, so that what uses few names is compiled with few imports. Told from the
 * class files, without loading a class; rather an import too many than one too few.
 */
final class PreloadedNames {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    /** The bytes of the constants of each other kind, by their tags. */
    private static final Map<Integer, Integer> LENGTHS = Map.ofEntries(
            Map.entry(3, 4),
            Map.entry(4, 4),
            Map.entry(LONG, 8),
            Map.entry(DOUBLE, 8),
            Map.entry(8, 2),
            Map.entry(9, 4),
            Map.entry(10, 4),
            Map.entry(11, 4),
            Map.entry(12, 4),
            Map.entry(15, 3),
            Map.entry(16, 2),
            Map.entry(17, 4),
            Map.entry(18, 4),
            Map.entry(19, 2),
            Map.entry(20, 2));

    private final ClassLoader loader;
    private final ClassPathListing listing;
    private final Map<String, Set<String>> ofClasses = new HashMap<>();
    private final Map<String, Boolean> inJdk = new HashMap<>();

    PreloadedNames(ClassLoader loader, ClassPathListing listing) {
        this.loader = loader;
        this.listing = listing;
    }

    /** Whether all of a class, imported statically, has one of these names. */
    boolean inClass(String className, Set<String> words) {
        var names = ofClasses.computeIfAbsent(className, name -> {
            var all = new HashSet<String>();
            read(name.replace('.', '/'), all);
            return all;
        });
        return words.stream().anyMatch(names::contains);
    }

    /** Whether a package has a type of one of these names. */
    boolean inPackage(String packageName, Set<String> words) {
        return packageName.startsWith("java.")
                ? words.stream().anyMatch(word -> isOfJdk(packageName + "." + word))
                : ofClasses.computeIfAbsent(packageName + ".*", name -> listed(packageName)).stream()
                        .anyMatch(words::contains);
    }

    private boolean isOfJdk(String className) {
        return inJdk.computeIfAbsent(className, name -> {
            try {
                Class.forName(name, false, ClassLoader.getPlatformClassLoader());
                return true;
            } catch (ClassNotFoundException | LinkageError e) {
                return false;
            }
        });
    }

    private Set<String> listed(String packageName) {
        var names = new HashSet<String>();
        try {
            listing.of(packageName)
                    .forEach(file -> names.add(
                            ((ClassPathListing.ClassFile) file).className().substring(packageName.length() + 1)));
        } catch (IOException e) {
            throw new IllegalStateException("the class path cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    /** Collects all texts of a class file that are names, and those of the types above it. */
    private void read(String internalName, Set<String> names) {
        try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
            if (in == null || internalName.startsWith("java/")) {
                return;
            }
            for (var above : read(new DataInputStream(new BufferedInputStream(in)), names)) {
                read(above, names);
            }
        } catch (IOException e) {
            throw new IllegalStateException(internalName + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a class file up to its interfaces (JVM specification, 4.1); returns what it extends. */
    private static List<String> read(DataInputStream in, Set<String> names) throws IOException {
        in.readInt();
        in.readInt();
        var count = in.readUnsignedShort();
        var texts = new String[count];
        var classes = new int[count];
        for (int i = 1; i < count; i++) {
            var tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts[i] = in.readUTF();
                if (NAME.matcher(texts[i]).matches()) {
                    names.add(texts[i]);
                }
            } else if (tag == CLASS) {
                classes[i] = in.readUnsignedShort();
            } else {
                in.skipNBytes(LENGTHS.get(tag));
                // The one after it does not count.
                i += tag == LONG || tag == DOUBLE ? 1 : 0;
            }
        }
        in.readUnsignedShort();
        in.readUnsignedShort();
        var above = new ArrayList<String>();
        above.add(texts[classes[in.readUnsignedShort()]]);
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            above.add(texts[classes[in.readUnsignedShort()]]);
        }
        return above;
    }
}
