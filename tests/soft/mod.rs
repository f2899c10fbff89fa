//! Draws what the window would show, on the processor alone: no display, no driver, and the same
//! bytes on every machine.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "pixels are counted in whole numbers and placed in fractions, all of them small, and \
              an edge shared by two triangles is the same number in both"
)]

use std::ops::Range;

use egui::Color32;
use egui::ColorImage;
use egui::Context;
use egui::FullOutput;
use egui::Pos2;
use egui::Rect;
use egui::TextureId;
use egui::epaint::Primitive;
use egui::epaint::Vertex;
use image::RgbaImage;

/// Red, green, blue and opacity, from 0 to 1, the colours already multiplied by the opacity.
type Paint = [f32; 4];

/// Draws the last frame. Only text and shapes are drawn; the window shows no other pictures.
pub(crate) fn draw(ctx: &Context, output: &FullOutput) -> RgbaImage {
    let scale = output.pixels_per_point;
    let size = ctx.content_rect().size() * scale;
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method alone is not general enough"
    )]
    let atlas = ctx.fonts(|fonts| fonts.image());
    let mut sheet = Sheet::new(size.x.round() as usize, size.y.round() as usize);
    for piece in ctx.tessellate(output.shapes.clone(), scale) {
        let Primitive::Mesh(mesh) = piece.primitive else { continue };
        assert_eq!(mesh.texture_id, TextureId::default(), "only the atlas of the fonts is drawn");
        let clip = piece.clip_rect * scale;
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |at: usize| &mesh.vertices[corners[at] as usize];
            sheet.triangle(&atlas, [corner(0), corner(1), corner(2)], scale, clip);
        }
    }
    sheet.into_image()
}

/// The pixel at a place, when a point is a pixel.
pub(crate) fn pixel(picture: &RgbaImage, at: Pos2) -> [u8; 4] {
    picture.get_pixel(at.x.round() as u32, at.y.round() as u32).0
}

struct Sheet {
    width: usize,
    height: usize,
    pixels: Vec<Paint>,
}

impl Sheet {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    fn triangle(&mut self, atlas: &ColorImage, corners: [&Vertex; 3], scale: f32, clip: Rect) {
        let Some(triangle) = Triangle::new(corners, scale) else { return };
        let bounds = Rect::from_points(&triangle.points).intersect(clip);
        if !bounds.is_positive() {
            return;
        }
        let flat = triangle.flat(atlas);
        let columns = span(bounds.min.x, bounds.max.x, clip.min.x, clip.max.x, self.width);
        for y in span(bounds.min.y, bounds.max.y, clip.min.y, clip.max.y, self.height) {
            let row = triangle.row(y as f32 + 0.5, columns.clone());
            let first = y * self.width;
            if let Some(ink) = flat.filter(|ink| ink[3] == 1.0) {
                self.pixels[first + row.start..first + row.end].fill(ink);
                continue;
            }
            for x in row {
                let ink = flat.or_else(|| {
                    let point = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                    Some(triangle.ink(atlas, triangle.shares(point)?))
                });
                let Some(ink) = ink else { continue };
                let rest = 1.0 - ink[3];
                let [r, g, b, a] = self.pixels[first + x];
                self.pixels[first + x] =
                    [ink[0] + r * rest, ink[1] + g * rest, ink[2] + b * rest, ink[3] + a * rest];
            }
        }
    }

    fn into_image(self) -> RgbaImage {
        let byte = |share: f32| (share.clamp(0.0, 1.0) * 255.0).round() as u8;
        let bytes = self.pixels.iter().flat_map(|pixel| pixel.map(byte)).collect();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes)
            .expect("four bytes a pixel")
    }
}

/// The whole pixels between two edges, inside the clip (rounded as graphics cards do) and the sheet.
fn span(from: f32, to: f32, clip_from: f32, clip_to: f32, end: usize) -> Range<usize> {
    let first = from.floor().max(clip_from.round()).max(0.0) as usize;
    let last = to.ceil().min(clip_to.round()).max(0.0) as usize;
    first..last.min(end)
}

struct Triangle {
    points: [Pos2; 3],
    colors: [Paint; 3],
    places: [Pos2; 3],
    area: f32,
}

impl Triangle {
    /// The corners clockwise as seen on screen; none when they lie on one line.
    fn new(corners: [&Vertex; 3], scale: f32) -> Option<Self> {
        let at = |i: usize| (corners[i].pos.to_vec2() * scale).to_pos2();
        let area = side(at(0), at(1), at(2));
        if area == 0.0 || !area.is_finite() {
            return None;
        }
        let order = if area > 0.0 { [0, 1, 2] } else { [0, 2, 1] };
        Some(Self {
            points: order.map(at),
            colors: order.map(|i| paint(corners[i].color)),
            places: order.map(|i| corners[i].uv),
            area: area.abs(),
        })
    }

    /// How much of each corner there is in this point; none outside. A point on an edge belongs to
    /// the triangle below or right of it, so that neighbours never paint it twice.
    fn shares(&self, point: Pos2) -> Option<[f32; 3]> {
        let [a, b, c] = self.points;
        let inside = |from: Pos2, to: Pos2| {
            let weight = side(from, to, point);
            let owns_edge = to.y < from.y || (to.y == from.y && to.x > from.x);
            (weight > 0.0 || (weight == 0.0 && owns_edge)).then_some(weight / self.area)
        };
        Some([inside(b, c)?, inside(c, a)?, inside(a, b)?])
    }

    /// The columns whose middles lie in the triangle at this height.
    fn row(&self, y: f32, columns: Range<usize>) -> Range<usize> {
        let (mut first, mut last) = (columns.start as f32, columns.end as f32);
        let [a, b, c] = self.points;
        for (from, to) in [(a, b), (b, c), (c, a)] {
            let crossing = from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
            if to.y < from.y {
                first = first.max(crossing.floor() - 1.0);
            } else if to.y > from.y {
                last = last.min(crossing.ceil() + 1.0);
            }
        }
        let mut last = last.max(0.0) as usize;
        let mut first = (first as usize).min(columns.end);
        let outside = |x: usize| self.shares(Pos2::new(x as f32 + 0.5, y)).is_none();
        while first < last && outside(first) {
            first += 1;
        }
        while first < last && outside(last - 1) {
            last -= 1;
        }
        first..last.max(first)
    }

    /// The one ink of a triangle that is the same all over.
    fn flat(&self, atlas: &ColorImage) -> Option<Paint> {
        let [first, second, third] = self.colors;
        let same_place = self.places[0] == self.places[1] && self.places[1] == self.places[2];
        (first == second && second == third && same_place).then(|| self.ink(atlas, [1.0, 0.0, 0.0]))
    }

    fn ink(&self, atlas: &ColorImage, shares: [f32; 3]) -> Paint {
        let mix = |values: [f32; 3]| (0..3).map(|i| values[i] * shares[i]).sum::<f32>();
        let u = mix(self.places.map(|place| place.x));
        let v = mix(self.places.map(|place| place.y));
        let texel = sample(atlas, u, v);
        std::array::from_fn(|i| texel[i] * mix(self.colors.map(|color| color[i])))
    }
}

/// Twice the area of the triangle, positive when the points go round clockwise on screen.
fn side(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn paint(color: Color32) -> Paint {
    color.to_array().map(|byte| f32::from(byte) / 255.0)
}

/// The atlas at this place, blended between its four nearest texels.
fn sample(atlas: &ColorImage, u: f32, v: f32) -> Paint {
    let [width, height] = atlas.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let texel = |x: f32, y: f32| {
        let x = (x.max(0.0) as usize).min(width - 1);
        let y = (y.max(0.0) as usize).min(height - 1);
        paint(atlas.pixels[y * width + x])
    };
    let blend = |a: Paint, b: Paint, share: f32| -> Paint {
        std::array::from_fn(|i| a[i] + (b[i] - a[i]) * share)
    };
    let upper = blend(texel(left, top), texel(left + 1.0, top), x - left);
    let lower = blend(texel(left, top + 1.0), texel(left + 1.0, top + 1.0), x - left);
    blend(upper, lower, y - top)
}
