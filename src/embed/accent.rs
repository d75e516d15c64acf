//! The host's accent colour, moved as far as text in it needs to be read.

/// Least contrast of text, WCAG 2 level AA.
pub const LEAST: f64 = 4.5;

/// Text in the accent colour stands on these: light and dark, the hardest surface of each.
pub const SURFACES: [Colour; 2] = [Colour([0xfb, 0xfa, 0xf7]), Colour([0x1c, 0x20, 0x1c])];

/// What stands on a surface of the accent colour: the better one of the two.
const ON_ACCENT: [Colour; 2] = [Colour([0xff, 0xff, 0xff]), Colour([0x0d, 0x1a, 0x15])];

/// How far lightness moves at a time, of 1.
const STEP: f64 = 1.0 / 128.0;

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The accent in one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shade {
    /// For text on the theme's surfaces, and as the surface of a button.
    pub accent: Colour,
    /// For text on such a button.
    pub on_accent: Colour,
    /// Whether it had to be moved.
    pub adjusted: bool,
}

/// The accent in both themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// In the light theme.
    pub light: Shade,
    /// In the dark theme.
    pub dark: Shade,
}

impl Accent {
    /// An accent as near to a colour as text in it allows: its hue stays, its lightness moves.
    ///
    /// ```
    /// use partner_fit::embed::{Accent, Colour};
    /// let accent = Colour::parse("#17694f").map(Accent::of);
    /// assert_eq!(accent.map(|a| (a.light.adjusted, a.dark.adjusted)), Some((false, true)));
    /// ```
    pub fn of(colour: Colour) -> Accent {
        let [light, dark] = SURFACES;
        Accent { light: shade(colour, light, -STEP), dark: shade(colour, dark, STEP) }
    }
}

fn shade(colour: Colour, surface: Colour, step: f64) -> Shade {
    let (hue, saturation, mut lightness) = colour.to_hsl();
    let mut accent = colour;
    while accent.contrast(surface) < LEAST && (0.0..=1.0).contains(&lightness) {
        lightness += step;
        accent = Colour::of_hsl(hue, saturation, lightness.clamp(0.0, 1.0));
    }
    let [white, black] = ON_ACCENT;
    let on_accent = if white.contrast(accent) >= black.contrast(accent) { white } else { black };
    Shade { accent, on_accent, adjusted: accent != colour }
}

impl Colour {
    /// Whether a text may be a CSS colour: nothing else is handed to the browser.
    pub fn may_be(text: &str) -> bool {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"#(),.%/ -+".contains(&byte);
        text.len() <= 60 && text.bytes().all(allowed)
    }

    /// A colour as CSS writes it: `#` and 3, 4, 6 or 8 digits, `rgb()` or `hsl()` with commas or spaces, `color(srgb …)`;
    /// how much shows through is left out. `None` for anything else: a name is for the browser to look up.
    ///
    /// ```
    /// use partner_fit::embed::Colour;
    /// let orange = Some(Colour([255, 136, 0]));
    /// assert_eq!(Colour::parse("#F80"), orange);
    /// assert_eq!(Colour::parse("hsl(32deg 100% 50% / 0.5)"), orange);
    /// assert_eq!(Colour::parse("#ff880"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Colour> {
        let text = text.trim_ascii();
        if let Some(digits) = text.strip_prefix('#') {
            return of_digits(digits);
        }
        let (name, inside) = text.strip_suffix(')')?.split_once('(')?;
        let (name, inside) = match name {
            "color" => ("srgb", inside.strip_prefix("srgb ")?),
            _ => (name, inside),
        };
        let mut parts = inside.split([' ', ',', '/']).filter(|part| !part.is_empty());
        let three = [parts.next()?, parts.next()?, parts.next()?];
        if parts.nth(1).is_some() {
            return None;
        }
        let is = |names: [&str; 2]| names.into_iter().any(|other| name.eq_ignore_ascii_case(other));
        if is(["rgb", "rgba"]) {
            let [red, green, blue] = three.map(|part| share(part, 255.0));
            Some(Colour::of_shares([red?, green?, blue?]))
        } else if name == "srgb" {
            let [red, green, blue] = three.map(|part| share(part, 1.0));
            Some(Colour::of_shares([red?, green?, blue?]))
        } else if is(["hsl", "hsla"]) {
            let [hue, saturation, lightness] = three;
            let (turns, _) = number(hue.strip_suffix("deg").unwrap_or(hue))?;
            Some(Colour::of_hsl(turns / 360.0, share(saturation, 100.0)?, share(lightness, 100.0)?))
        } else {
            None
        }
    }

    /// As `#` and six digits.
    pub fn hex(self) -> String {
        let mut text = String::from("#");
        for byte in self.0 {
            for digit in [byte / 16, byte % 16] {
                text.extend(char::from_digit(digit.into(), 16));
            }
        }
        text
    }

    /// The contrast to another colour as WCAG 2 counts it, 1 to 21.
    ///
    /// ```
    /// use partner_fit::embed::Colour;
    /// assert!((Colour([0; 3]).contrast(Colour([255; 3])) - 21.0).abs() < 1e-9);
    /// ```
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|byte| {
            let share = f64::from(byte) / 255.0;
            // A power by the two functions that the score needs anyway: one of its own takes a kilobyte.
            if share <= 0.04045 { share / 12.92 } else { (2.4 * ((share + 0.055) / 1.055).ln()).exp() }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn of_shares(shares: [f64; 3]) -> Colour {
        Colour(shares.map(|share| (255.0 * share.clamp(0.0, 1.0) + 0.5) as u8))
    }

    /// Hue in turns, saturation and lightness from 0 to 1.
    fn to_hsl(self) -> (f64, f64, f64) {
        let [red, green, blue] = self.0.map(|byte| f64::from(byte) / 255.0);
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let (spread, lightness) = (most - least, f64::midpoint(most, least));
        if spread <= 0.0 {
            return (0.0, 0.0, lightness);
        }
        let sixths = if most == red {
            (green - blue) / spread
        } else if most == green {
            2.0 + (blue - red) / spread
        } else {
            4.0 + (red - green) / spread
        };
        (sixths / 6.0, spread / (1.0 - (2.0 * lightness - 1.0).abs()), lightness)
    }

    fn of_hsl(hue: f64, saturation: f64, lightness: f64) -> Colour {
        let reach = saturation * lightness.min(1.0 - lightness);
        Colour::of_shares([0.0, 8.0, 4.0].map(|offset| {
            let at = (12.0 * hue + offset).rem_euclid(12.0);
            lightness - reach * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0)
        }))
    }
}

fn of_digits(digits: &str) -> Option<Colour> {
    let digit = |at: usize| digits.as_bytes().get(at).and_then(|digit| char::from(*digit).to_digit(16));
    if !(0..digits.len()).all(|at| digit(at).is_some()) {
        return None;
    }
    let [red, green, blue] = match digits.len() {
        3 | 4 => [0, 1, 2].map(|at| Some(17 * digit(at)?)),
        6 | 8 => [0, 2, 4].map(|at| Some(16 * digit(at)? + digit(at + 1)?)),
        _ => return None,
    };
    Some(Colour([red? as u8, green? as u8, blue? as u8]))
}

/// A part of `rgb()` or `hsl()`, 0 to 1: a percentage, or a number of which `all` is everything.
fn share(part: &str, all: f64) -> Option<f64> {
    let (value, is_percent) = number(part)?;
    Some((value / if is_percent { 100.0 } else { all }).clamp(0.0, 1.0))
}

/// A decimal and whether `%` follows it. The library reads every float there is, which takes kilobytes of tables.
fn number(text: &str) -> Option<(f64, bool)> {
    let (text, is_percent) = text.strip_suffix('%').map_or((text, false), |text| (text, true));
    let (text, sign) = text.strip_prefix('-').map_or((text, 1.0), |text| (text, -1.0));
    let (whole, after) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |part: &str| part.len() <= 12 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(after) || (whole.len() + after.len()) == 0 {
        return None;
    }
    let of = |part: &str| part.bytes().fold(0.0, |sum, digit| 10.0 * sum + f64::from(digit - b'0'));
    let scale = after.bytes().fold(1.0, |scale, _| 10.0 * scale);
    Some((sign * (of(whole) + of(after) / scale), is_percent))
}
