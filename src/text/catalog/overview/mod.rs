//! Tổng quan: both verdicts, their reasons, the record of 2015-2021, what would help, what is unclear in the document.

mod begin;
mod charts;
mod headline;
mod helps;
mod reasons;
mod record;

pub use begin::Begin;
pub use charts::Charts;
pub use headline::Headline;
pub use helps::Helps;
pub use reasons::Reasons;
pub use record::Record;

/// Tổng quan: both verdicts, their reasons, the record of 2015-2021, what would help, what is unclear in the document.
pub struct Overview {
    /// Title of the screen.
    pub title: &'static str,
    /// The page sentence and the line under it.
    pub headline: Headline,
    /// Heading of the payroll card: how many posts ("149 chỉ tiêu"), of whom.
    pub payroll_card: fn(&str, &str) -> String,
    /// Heading of the payroll card for the public service block, as the document words it.
    pub payroll_card_public_service: fn(&str) -> String,
    /// Heading of the payroll card where there is no target.
    pub payroll_card_none: &'static str,
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
    /// What the big figure is, for those who cannot see where it stands: expected of how many, by when.
    pub big_figure: fn(&str) -> String,
    /// The amount is not forecast to be reached within the computed years.
    pub not_reached: &'static str,
    /// Heading of the reasons.
    pub why: &'static str,
    /// What is said of why.
    pub reasons: Reasons,
    /// Ways to begin.
    pub begin: Begin,
    /// Titles, labels and tables of the charts.
    pub charts: Charts,
    /// Discloses the three circumstances.
    pub circumstances: &'static str,
    /// Explains the three circumstances.
    pub circumstances_hint: &'static str,
    /// Column: how likely the circumstance is.
    pub circumstance_weight: &'static str,
    /// Column: the circumstance.
    pub circumstance: &'static str,
    /// Row: the three mixed.
    pub circumstances_mixed: &'static str,
    /// Link.
    pub edit_payroll: &'static str,
    /// Link.
    pub edit_sourcing: &'static str,
    /// Link to the route of one post.
    pub edit_route: &'static str,
    /// Link to one ward.
    pub open_ward: &'static str,
    /// Heading of the targets beside the first.
    pub other_targets: &'static str,
    /// Column.
    pub verdict: &'static str,
    /// The record of the years before the plan.
    pub record: Record,
    /// Heading of the inconsistencies.
    pub inconsistencies: &'static str,
    /// Link to all inconsistencies: how many.
    pub all_inconsistencies: fn(usize) -> String,
    /// Heading of what would help most: so many things.
    pub what_helps: fn(usize) -> String,
    /// Heading where no single change moves the probability, only the expected count.
    pub what_helps_expected: &'static str,
    /// The single changes.
    pub helps: Helps,
    /// Heading where nothing would help.
    pub what_helps_none: &'static str,
    /// Nothing more is needed: both targets are met or as good as met.
    pub nothing_needed: &'static str,
    /// Nothing single helps: the plan comes first.
    pub nothing_helps: &'static str,
    /// Button that takes a suggestion up.
    pub take_up: &'static str,
    /// Button that takes a suggestion up, with the suggestion, for those who hear it alone.
    pub take_up_what: fn(&str) -> String,
    /// Which answer a suggestion moves.
    pub of_payroll: &'static str,
    /// Which answer a suggestion moves.
    pub of_sourcing: &'static str,
}

/// The Vietnamese words.
pub const VI: Overview = Overview {
    title: "Tổng quan",
    headline: headline::VI,
    payroll_card: |posts, scope| format!("Giảm {posts}, {scope}"),
    payroll_card_public_service: |posts| format!("Giảm {posts} sự nghiệp hưởng lương ngân sách"),
    payroll_card_none: "Giảm biên chế",
    sourcing_card: "100% khu phố trưởng, trưởng ban CTMT là đảng viên",
    planned: "Kế hoạch đã lập",
    gap_to: |amount| format!("Chênh lệch so với {amount}"),
    reached: |amount| format!("Dự báo đủ {amount}"),
    held_now: "Hiện là đảng viên",
    big_figure: |date| format!("kỳ vọng đến {date}"),
    not_reached: "chưa đạt",
    why: "Vì sao",
    reasons: reasons::VI,
    begin: begin::VI,
    charts: charts::VI,
    circumstances: "Xác suất theo ba bối cảnh",
    circumstances_hint: "Bối cảnh tác động chung đến mọi phần việc; xác suất đạt là trung bình theo tỷ trọng.",
    circumstance_weight: "Tỷ trọng",
    circumstance: "Bối cảnh",
    circumstances_mixed: "Tính chung",
    edit_payroll: "Sửa lộ trình biên chế",
    edit_sourcing: "Sửa nguồn đảng viên",
    edit_route: "Sửa cách tạo nguồn",
    open_ward: "Xem phường",
    other_targets: "Chỉ tiêu giảm biên chế khác",
    verdict: "Kết luận",
    record: record::VI,
    inconsistencies: "Văn bản gốc có chỗ chưa khớp",
    all_inconsistencies: |count| format!("Xem đủ {count} điểm và cách xử lý"),
    what_helps: |count| match count {
        1 => "Việc tăng khả năng đạt nhiều nhất".into(),
        2 => "Hai việc tăng khả năng đạt nhiều nhất".into(),
        3 => "Ba việc tăng khả năng đạt nhiều nhất".into(),
        4 => "Bốn việc tăng khả năng đạt nhiều nhất".into(),
        _ => "Những việc tăng khả năng đạt nhiều nhất".into(),
    },
    what_helps_expected: "Bước đầu tăng số kỳ vọng nhiều nhất",
    helps: helps::VI,
    what_helps_none: "Việc tăng khả năng đạt",
    nothing_needed: "Hai mục tiêu đều dự kiến đạt; không có việc lẻ nào làm xác suất tăng đáng kể.",
    nothing_helps: "Chưa có việc lẻ nào làm xác suất tăng đáng kể. Lập kế hoạch biên chế và chọn cách tạo nguồn trước; khi đó công cụ chỉ ra việc đáng làm nhất.",
    take_up: "Áp dụng",
    take_up_what: |what| format!("Áp dụng: {what}"),
    of_payroll: "Biên chế",
    of_sourcing: "Nguồn đảng viên",
};

/// The English words.
pub const EN: Overview = Overview {
    title: "Overview",
    headline: headline::EN,
    payroll_card: |posts, scope| format!("Cut {posts}, {scope}"),
    payroll_card_public_service: |posts| format!("Cut {posts} of budget-paid public service staff"),
    payroll_card_none: "Payroll reduction",
    sourcing_card: "Every neighbourhood head and Front head a party member",
    planned: "Planned",
    gap_to: |amount| format!("Gap to {amount}"),
    reached: |amount| format!("{amount} reached in"),
    held_now: "Members now",
    big_figure: |date| format!("expected by {date}"),
    not_reached: "not reached",
    why: "Why",
    reasons: reasons::EN,
    begin: begin::EN,
    charts: charts::EN,
    circumstances: "Chance under the three circumstances",
    circumstances_hint: "Circumstances move everything at once; the chance of meeting the target is their weighted mean.",
    circumstance_weight: "Weight",
    circumstance: "Circumstances",
    circumstances_mixed: "All together",
    edit_payroll: "Edit the payroll plan",
    edit_sourcing: "Edit the member plan",
    edit_route: "Edit the route",
    open_ward: "See the ward",
    other_targets: "Other payroll targets",
    verdict: "Verdict",
    record: record::EN,
    inconsistencies: "Where the document does not agree",
    all_inconsistencies: |count| format!("See all {count} and how they are handled"),
    what_helps: |count| match count {
        1 => "What would help most".into(),
        2 => "Two things that would help most".into(),
        3 => "Three things that would help most".into(),
        4 => "Four things that would help most".into(),
        _ => "Things that would help most".into(),
    },
    what_helps_expected: "First steps that raise the expected count most",
    helps: helps::EN,
    what_helps_none: "What would help",
    nothing_needed: "Both targets are expected to be met; no single thing would raise the chance noticeably.",
    nothing_helps: "No single thing raises the chance noticeably yet. Plan the posts and choose routes first; then the tool shows what is most worth doing.",
    take_up: "Apply",
    take_up_what: |what| format!("Apply: {what}"),
    of_payroll: "Payroll",
    of_sourcing: "Party members",
};
