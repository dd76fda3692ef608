//! Tổng quan: both verdicts, their reasons, the record of 2015-2021, what is unclear in the document.

use crate::text::number;

/// Tổng quan: both verdicts, their reasons, the record of 2015-2021, what is unclear in the document.
pub struct Overview {
    /// Title of the screen.
    pub title: &'static str,
    /// Heading of the payroll card: how many posts.
    pub payroll_card: fn(&str) -> String,
    /// Heading of the sourcing card.
    pub sourcing_card: &'static str,
    /// Figure.
    pub planned: &'static str,
    /// Figure: difference to the target.
    pub gap_to: fn(&str) -> String,
    /// Figure: the month so many are reached.
    pub reached: fn(&str) -> String,
    /// Figure.
    pub held_now: &'static str,
    /// Link.
    pub edit_payroll: &'static str,
    /// Link.
    pub edit_sourcing: &'static str,
    /// Heading of the blocks: first and last year.
    pub blocks: fn(i32, i32) -> String,
    /// Heading of the inconsistencies.
    pub inconsistencies: &'static str,
    /// Link to all inconsistencies: how many.
    pub all_inconsistencies: fn(usize) -> String,
    /// Heading of what would help most.
    pub what_helps: &'static str,
    /// Under the page sentence: whose plan it is.
    pub scenario_line: fn(&str) -> String,
}

/// The Vietnamese words.
pub const VI: Overview = Overview {
    title: "Tổng quan",
    payroll_card: |posts| format!("Giảm {posts} sự nghiệp hưởng lương ngân sách"),
    sourcing_card: "100% khu phố trưởng, trưởng ban CTMT là đảng viên",
    planned: "Kế hoạch đã lập",
    gap_to: |amount| format!("Chênh lệch so với {amount}"),
    reached: |amount| format!("Dự báo đủ {amount}"),
    held_now: "Hiện là đảng viên",
    edit_payroll: "Sửa lộ trình biên chế",
    edit_sourcing: "Sửa nguồn đảng viên",
    blocks: |first, last| format!("{}: bốn khối, mỗi ô là một biên chế", number::years(first, last)),
    inconsistencies: "Văn bản gốc có chỗ chưa khớp",
    all_inconsistencies: |count| format!("Xem đủ {count} điểm và cách xử lý"),
    what_helps: "Việc tăng khả năng đạt nhiều nhất",
    scenario_line: |name| format!("Kịch bản {name}."),
};

/// The English words.
pub const EN: Overview = Overview {
    title: "Overview",
    payroll_card: |posts| format!("Cut {posts} of budget-paid public service staff"),
    sourcing_card: "Every neighbourhood head and Front head a party member",
    planned: "Planned",
    gap_to: |amount| format!("Gap to {amount}"),
    reached: |amount| format!("{amount} reached in"),
    held_now: "Members now",
    edit_payroll: "Edit the payroll plan",
    edit_sourcing: "Edit the member plan",
    blocks: |first, last| format!("{}: four blocks, one square a post", number::years(first, last)),
    inconsistencies: "Where the document does not agree",
    all_inconsistencies: |count| format!("See all {count} and how they are handled"),
    what_helps: "What would help most",
    scenario_line: |name| format!("Scenario {name}."),
};
