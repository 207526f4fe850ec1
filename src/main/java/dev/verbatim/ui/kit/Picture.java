package dev.verbatim.ui.kit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of what a window shows.
public final class Picture {
  private Picture() {}

  /// Writes a picture as a PNG file, as [#png] has it.
  public static void write(WritableImage image, Path file) throws IOException {
    Files.write(file, png(image));
  }

  /// A picture as the bytes of a PNG file, without what it lets through.
  public static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", bytes)) {
      throw new IOException("No PNG can be written here.");
    }
    return bytes.toByteArray();
  }
}
