//! Plane geometry: numbers in, marks out.
//!
//! Every chart takes plain numbers and a frame and gives back coordinates in pixels and `d` attributes of SVG paths, one
//! per series. There is no word, no colour and nothing of the model here; the screen says what a mark is called and
//! the style sheet how it looks. Y grows downwards, as on the screen.

mod bar;
mod dots;
mod fan;
mod gantt;
mod glyph;
mod label;
mod load;
mod pairs;
mod path;
mod scale;
mod steps;
mod surplus;
mod tornado;
mod versus;
mod waffle;
mod waterfall;

pub use bar::{Bar, GainBar, bar, gain_bar};
pub use dots::{Dot, DotPlot, DotPlotInput, dot_plot, levels};
pub use fan::{Fan, FanInput, FanPoint, fan};
pub use gantt::{Gantt, GanttInput, GanttRow, GanttStage, Grip, gantt_row, grip, ring};
pub use glyph::{Glyph, GlyphMarks, glyph};
pub use label::spread;
pub use load::{Load, LoadInput, load};
pub use pairs::{Column, Pairs, pairs};
pub use path::{area, fixed, polyline};
pub use scale::{Scale, nice_step, ticks};
pub use steps::{StepChart, StepInput, StepSeries, step_chart};
pub use surplus::{Surplus, SurplusInput, surplus};
pub use tornado::{Tornado, TornadoBar, TornadoInput, tornado};
pub use versus::{Versus, VersusInput, VersusLine, versus};
pub use waffle::{Dominoes, Waffle, dominoes, record, waffle};
pub use waterfall::{Waterfall, WaterfallBar, WaterfallInput, waterfall};

/// The room a chart is drawn in: its size, and how much of it is kept free around the plot, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the whole drawing.
    pub width: f64,
    /// Height of the whole drawing.
    pub height: f64,
    /// Free at the left, for the labels of the vertical axis.
    pub left: f64,
    /// Free at the right, for the labels at the ends of lines.
    pub right: f64,
    /// Free at the top, for the label of the deadline.
    pub top: f64,
    /// Free at the bottom, for the labels of the horizontal axis.
    pub bottom: f64,
}

impl Frame {
    /// The left edge of the plot.
    pub fn plot_left(&self) -> f64 {
        self.left
    }

    /// The right edge of the plot; never left of its left edge.
    pub fn plot_right(&self) -> f64 {
        (self.width - self.right).max(self.left)
    }

    /// The upper edge of the plot.
    pub fn plot_top(&self) -> f64 {
        self.top
    }

    /// The lower edge of the plot; never above its upper edge.
    pub fn plot_bottom(&self) -> f64 {
        (self.height - self.bottom).max(self.top)
    }
}

/// A mark on an axis: the value it stands for and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The value, in the unit of the axis.
    pub value: f64,
    /// Where it stands along the axis, in pixels.
    pub at: f64,
}

/// A point of the drawing, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle of the drawing, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width, never negative.
    pub width: f64,
    /// Its height, never negative.
    pub height: f64,
}
