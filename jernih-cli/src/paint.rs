//! Colours of the terminal. `anstream` takes them out where nobody sees them.

use anstyle::{AnsiColor, Color, Style};

/// What stands out.
pub(crate) const BOLD: Style = Style::new().bold();

/// What steps back.
pub(crate) const DIM: Style = Style::new().dimmed();

/// The style of a removed part, by the family of its rule.
pub(crate) const fn family(letter: char) -> Style {
    let color = match letter {
        'B' => AnsiColor::BrightBlack,
        'C' => AnsiColor::Cyan,
        'D' => AnsiColor::Green,
        'F' => AnsiColor::Blue,
        'L' => AnsiColor::Magenta,
        'P' => AnsiColor::Red,
        _ => AnsiColor::Yellow,
    };
    Style::new().fg_color(Some(Color::Ansi(color)))
}
