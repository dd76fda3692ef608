//! The panel that answers the grid: the cumulative chart, what is overdue, the likelihoods.

use crate::text::{Language, number};

/// The words of the panel.
pub struct Response {
    /// Finding: the expected count reaches the amount in a month.
    pub reaches: fn(&str, &str) -> String,
    /// Finding: it does not by the end of the horizon, with its last year.
    pub reaches_not: fn(&str, i32) -> String,
    /// Finding: there is no amount to reach.
    pub no_amount: &'static str,
    /// Finding: nothing is planned.
    pub nothing_planned: &'static str,
    /// The chart in one sentence: year before the plan, forecast, date, interval.
    pub sentence: fn(i32, &str, &str, &str) -> String,
    /// What is added to it where an amount is known.
    pub sentence_target: fn(&str) -> String,
    /// Label at the end of the line.
    pub forecast: fn(&str) -> String,
    /// Label below it: the interval.
    pub interval: fn(&str) -> String,
    /// Label of the target line.
    pub target_line: &'static str,
    /// Label of the required path, split evenly.
    pub even_path: &'static str,
    /// Label of the required path, set by the user.
    pub own_path: &'static str,
    /// Says what the dotted line is.
    pub previous: &'static str,
    /// Heading of the surplus panel.
    pub surplus: &'static str,
    /// The surplus panel in one sentence: first and last year.
    pub surplus_sentence: fn(&str) -> String,
    /// So many must still go each year.
    pub pace: fn(&str) -> String,
    /// So many have gone.
    pub realised: fn(&str) -> String,
    /// Heading of the other targets.
    pub other_targets: &'static str,
    /// Heading of what is overdue: how many posts.
    pub overdue: fn(&str) -> String,
    /// What that means.
    pub overdue_meaning: &'static str,
    /// Button.
    pub mark_done: &'static str,
    /// Names the button: the line.
    pub mark_done_line: fn(&str) -> String,
    /// Field.
    pub move_to: &'static str,
    /// Names the field: the line.
    pub move_line_to: fn(&str) -> String,
    /// Heading of the findings.
    pub findings: &'static str,
    /// Heading of the likelihoods.
    pub likelihoods: &'static str,
    /// Column: posts planned.
    pub planned: &'static str,
    /// Column: posts expected.
    pub expected: &'static str,
    /// Names a slider: the instrument.
    pub likelihood_of: fn(&str) -> String,
    /// A likelihood that some units override: how many.
    pub overridden_in_units: fn(u32) -> String,
}

/// The Vietnamese words.
pub const VI: Response = Response {
    reaches: |amount, month| format!("Luỹ kế chạm {amount} vào tháng {month}"),
    reaches_not: |amount, year| format!("Luỹ kế chưa chạm {amount} đến hết năm {year}"),
    no_amount: "Chưa có mục tiêu để đối chiếu luỹ kế",
    nothing_planned: "Chưa có chỉ tiêu nào trong kế hoạch",
    sentence: |year, forecast, date, interval| {
        format!(
            "Luỹ kế số chỉ tiêu giảm từ cuối năm {year}. Dự báo {forecast} vào {date}, khoảng 80% {interval}."
        )
    },
    sentence_target: |amount| format!(" Mục tiêu {amount}."),
    forecast: |count| format!("Dự báo {count}"),
    interval: |range| format!("80%: {range}"),
    target_line: "Mục tiêu",
    even_path: "Chia đều (giả định)",
    own_path: "Mốc đã đặt",
    previous: "Nét chấm: trước lần sửa vừa rồi",
    surplus: "Dư hoặc thiếu so với yêu cầu từng năm",
    surplus_sentence: |years| format!("Chênh lệch giữa dự báo và yêu cầu, cuối các năm {years}"),
    pace: |posts| format!("Còn phải giảm bình quân {posts} mỗi năm"),
    realised: |posts| format!("Đã thực hiện {posts}"),
    other_targets: "Mục tiêu khác",
    overdue: |posts| format!("{posts} quá tháng mà chưa ghi thực hiện"),
    overdue_meaning: "Phần này không được tính vào kết quả cho đến khi đánh dấu đã thực hiện hoặc dời sang tháng khác.",
    mark_done: "Đánh dấu đã thực hiện",
    mark_done_line: |line| format!("Đánh dấu đã thực hiện: {line}"),
    move_to: "Dời sang tháng…",
    move_line_to: |line| format!("Dời sang tháng: {line}"),
    findings: "Cần xem lại",
    likelihoods: "Khả năng thực hiện theo cách giảm",
    planned: "Lập",
    expected: "Kỳ vọng",
    likelihood_of: |way| format!("Khả năng thực hiện: {way}"),
    overridden_in_units: |units| format!("khác ở {}", number::units(i64::from(units), Language::Vi)),
};

/// The English words.
pub const EN: Response = Response {
    reaches: |amount, month| format!("The total reaches {amount} in {month}"),
    reaches_not: |amount, year| format!("The total does not reach {amount} by the end of {year}"),
    no_amount: "No target to measure the total against",
    nothing_planned: "Nothing is planned yet",
    sentence: |year, forecast, date, interval| {
        format!(
            "Posts cut in total since the end of {year}. Forecast {forecast} by {date}, 80% interval {interval}."
        )
    },
    sentence_target: |amount| format!(" Target {amount}."),
    forecast: |count| format!("Forecast {count}"),
    interval: |range| format!("80%: {range}"),
    target_line: "Target",
    even_path: "Even split (assumed)",
    own_path: "Milestones as set",
    previous: "Dotted: before the last edit",
    surplus: "Over or short of each year's requirement",
    surplus_sentence: |years| format!("Forecast less requirement at the end of each year, {years}"),
    pace: |posts| format!("On average {posts} must still go each year"),
    realised: |posts| format!("{posts} gone so far"),
    other_targets: "Other targets",
    overdue: |posts| format!("{posts} overdue and not marked done"),
    overdue_meaning: "They count for nothing until they are marked done or moved to another month.",
    mark_done: "Mark done",
    mark_done_line: |line| format!("Mark done: {line}"),
    move_to: "Move to month…",
    move_line_to: |line| format!("Move to month: {line}"),
    findings: "Needs a look",
    likelihoods: "Likelihood by way of cutting",
    planned: "Plan",
    expected: "Expected",
    likelihood_of: |way| format!("Likelihood: {way}"),
    overridden_in_units: |units| format!("differs in {}", number::units(i64::from(units), Language::En)),
};
