//! Biên chế: the grid of units and years, the response panel, the likelihoods.

use crate::text::{Language, number};

/// Biên chế: the grid of units and years, the response panel, the likelihoods.
pub struct Payroll {
    /// Title of the dialog that spreads the required path.
    pub spread_question: &'static str,
    /// What spreading does.
    pub spread_meaning: &'static str,
    /// Asks by which instrument.
    pub spread_instrument: &'static str,
    /// Button.
    pub spread_confirm: &'static str,
    /// Title of the screen: how many posts.
    pub title: fn(&str) -> String,
    /// Title where no amount is known.
    pub title_plain: &'static str,
    /// Names the grid to a screen reader.
    pub grid: &'static str,
    /// Year head: so many planned.
    pub planned_in_year: &'static str,
    /// Year head: so many required.
    pub required_in_year: &'static str,
    /// Column: share of the base year.
    pub share_of_base: fn(i32) -> String,
    /// Row: planned for the group, not yet for a unit.
    pub unassigned: &'static str,
    /// Heading of the likelihoods.
    pub likelihoods: &'static str,
    /// A likelihood that some units override: how many.
    pub overridden_in_units: fn(u32) -> String,
    /// Heading of the surplus panel.
    pub surplus: &'static str,
    /// Label of the target line.
    pub target_line: &'static str,
    /// Label of the required path, even split.
    pub even_path: &'static str,
    /// Empty state, its first line.
    pub empty: &'static str,
}

/// The Vietnamese words.
pub const VI: Payroll = Payroll {
    spread_question: "Phân bổ yêu cầu từng năm cho các nhóm đơn vị?",
    spread_meaning: "Số còn thiếu mỗi năm được chia theo biên chế năm 2021 của từng nhóm và ghi là giả định. Sau đó sửa từng ô hoặc phân tiếp cho từng đơn vị.",
    spread_instrument: "Giảm bằng cách",
    spread_confirm: "Phân bổ",
    title: |posts| format!("Lộ trình giảm {posts}"),
    title_plain: "Lộ trình giảm biên chế",
    grid: "Chỉ tiêu giảm theo đơn vị và năm",
    planned_in_year: "kế hoạch",
    required_in_year: "cần",
    share_of_base: |year| format!("So với {year}"),
    unassigned: "Chưa phân về đơn vị",
    likelihoods: "Khả năng thực hiện theo cách giảm",
    overridden_in_units: |units| format!("khác ở {}", number::units(i64::from(units), Language::Vi)),
    surplus: "Dư hoặc thiếu so với yêu cầu từng năm",
    target_line: "Chỉ tiêu",
    even_path: "Chia đều (giả định)",
    empty: "Chưa có lộ trình nào",
};

/// The English words.
pub const EN: Payroll = Payroll {
    spread_question: "Spread the yearly requirement over the groups of units?",
    spread_meaning: "What is missing in each year is shared out by the groups' establishments of 2021 and marked as assumed. Then edit each cell, or assign further to units.",
    spread_instrument: "Way of cutting",
    spread_confirm: "Spread",
    title: |posts| format!("Plan to cut {posts}"),
    title_plain: "Payroll reduction plan",
    grid: "Posts to cut by unit and year",
    planned_in_year: "planned",
    required_in_year: "needed",
    share_of_base: |year| format!("Of {year}"),
    unassigned: "Not yet assigned to a unit",
    likelihoods: "Likelihood by way of cutting",
    overridden_in_units: |units| format!("differs in {}", number::units(i64::from(units), Language::En)),
    surplus: "Over or short of each year's requirement",
    target_line: "Target",
    even_path: "Even split (assumed)",
    empty: "Nothing planned yet",
};
