//! Why a verdict is what it is, in sentences.

/// Why a verdict is what it is, in sentences.
pub struct Reasons {
    /// Nothing is planned: so many are missing.
    pub nothing_planned: fn(&str) -> String,
    /// The amount is reached by facts: amount, month.
    pub met: fn(&str, &str) -> String,
    /// The deadline has passed: reached, amount.
    pub passed: fn(&str, &str) -> String,
    /// Even if all is done: planned, missing, amount.
    pub plan_short: fn(&str, &str, &str) -> String,
    /// The plan suffices, what is expected of it: "dư 21", expected.
    pub plan_and_expected: fn(&str, &str) -> String,
    /// Everything planned is certain: planned.
    pub plan_certain: fn(&str) -> String,
    /// Overdue posts: how many.
    pub overdue: fn(&str) -> String,
    /// The instrument that loses most: instrument within a sentence, planned, expected.
    pub largest_loss: fn(&str, &str, &str) -> String,
    /// Behind the required path: year, planned by its end, required by its end.
    pub behind_path: fn(i32, &str, &str) -> String,
    /// Pace still required: posts a year.
    pub pace: fn(&str) -> String,
    /// The forecast lies beyond the deadline: amount, month, months late.
    pub late: fn(&str, &str, &str) -> String,
    /// Units planned below what they must keep: how many.
    pub below_floor: fn(&str) -> String,

    /// All are held by facts: how many, month.
    pub all_held: fn(&str, &str) -> String,
    /// The deadline has passed: open posts.
    pub open_after_deadline: fn(&str) -> String,
    /// Posts without a route: how many, which.
    pub no_route: fn(&str, &str) -> String,
    /// A post that comes late: post, month, months late.
    pub post_late: fn(&str, &str, &str) -> String,
    /// A post not expected within the computed years: post, last year.
    pub post_never: fn(&str, i32) -> String,
    /// Further posts that come late: how many.
    pub more_late: fn(&str) -> String,
    /// The posts that decide it: each with its chance.
    pub deciding: fn(&str) -> String,
    /// A post with its chance, within a list: post, chance.
    pub post_with_chance: fn(&str, &str) -> String,
    /// A ward that misses its own earlier deadline: ward, date, open posts now.
    pub ward_behind: fn(&str, &str, &str) -> String,
    /// Said after a late post: to be in time, start by this month at the latest.
    pub latest_start: fn(&str) -> String,
}

/// The Vietnamese words.
pub const VI: Reasons = Reasons {
    nothing_planned: |missing| format!("Chưa lập kế hoạch, thiếu {missing}."),
    met: |amount, month| format!("Đã giảm đủ {amount} tính đến hết {month}."),
    passed: |reached, amount| format!("Hạn đã qua, mới giảm {reached} trên {amount}."),
    plan_short: |planned, missing, amount| {
        format!("Kế hoạch mới có {planned}: thực hiện được hết vẫn thiếu {missing} so với {amount}.")
    },
    plan_and_expected: |balance, expected| {
        format!("Kế hoạch {balance}, nhưng không phải chỉ tiêu nào cũng chắc giảm được: kỳ vọng {expected}.")
    },
    plan_certain: |planned| format!("Mọi chỉ tiêu trong kế hoạch đều chắc chắn: đủ {planned}."),
    overdue: |posts| format!("{posts} đã quá tháng dự kiến mà chưa ghi là xong, nên chưa được tính."),
    largest_loss: |instrument, planned, expected| {
        format!("Hụt nhiều nhất: {instrument}, kế hoạch {planned}, kỳ vọng {expected}.")
    },
    behind_path: |year, planned, required| {
        format!("Đến hết {year} kế hoạch có {planned}, yêu cầu {required}.")
    },
    pace: |posts| format!("Còn phải giảm trung bình {posts} mỗi năm cho đến hạn."),
    late: |amount, month, late| format!("Dự báo đủ {amount} vào {month}, trễ {late}."),
    below_floor: |units| format!("{units} bị giảm xuống dưới mức phải giữ."),
    all_held: |posts, month| format!("{posts} do đảng viên giữ, tính đến hết {month}."),
    open_after_deadline: |posts| format!("Hạn đã qua, còn {posts} chưa do đảng viên giữ."),
    no_route: |posts, which| format!("{posts} chưa có cách tạo nguồn, nên được tính là không đạt: {which}."),
    post_late: |post, month, late| format!("{post}: dự báo xong {month}, trễ {late}."),
    post_never: |post, year| format!("{post}: chưa xong đến hết {year}."),
    more_late: |posts| format!("Còn {posts} khác cũng trễ hạn."),
    deciding: |list| format!("Quyết định nhất khi đến hạn: {list}."),
    post_with_chance: |post, chance| format!("{post} {chance}"),
    ward_behind: |ward, date, open| format!("{ward} có hạn riêng {date}, còn {open} chưa là đảng viên."),
    latest_start: |month| format!("Muốn kịp, bắt đầu chậm nhất {month}."),
};

/// The English words.
pub const EN: Reasons = Reasons {
    nothing_planned: |missing| format!("Nothing is planned, {missing} short."),
    met: |amount, month| format!("All {amount} have gone by the end of {month}."),
    passed: |reached, amount| format!("The deadline has passed with {reached} of {amount} gone."),
    plan_short: |planned, missing, amount| {
        format!("The plan holds {planned}: even if all goes well it is {missing} short of {amount}.")
    },
    plan_and_expected: |balance, expected| {
        format!("The plan is {balance}, but not every post is sure to go: {expected} expected.")
    },
    plan_certain: |planned| format!("Everything planned is certain: {planned} in all."),
    overdue: |posts| format!("{posts} passed their month without being marked done and do not count."),
    largest_loss: |instrument, planned, expected| {
        format!("Most is lost with {instrument}: {planned} planned, {expected} expected.")
    },
    behind_path: |year, planned, required| {
        format!("By the end of {year} {planned} are planned, {required} required.")
    },
    pace: |posts| format!("On average {posts} must still go each year up to the deadline."),
    late: |amount, month, late| format!("{amount} expected in {month}, {late} late."),
    below_floor: |units| format!("{units} planned below what must be kept."),
    all_held: |posts, month| format!("{posts} held by members by the end of {month}."),
    open_after_deadline: |posts| format!("The deadline has passed with {posts} not held by members."),
    no_route: |posts, which| format!("No route for {posts}, counted as not met: {which}."),
    post_late: |post, month, late| format!("{post}: expected {month}, {late} late."),
    post_never: |post, year| format!("{post}: not expected by the end of {year}."),
    more_late: |posts| format!("{posts} more are late too."),
    deciding: |list| format!("Decisive at the deadline: {list}."),
    post_with_chance: |post, chance| format!("{post} {chance}"),
    ward_behind: |ward, date, open| {
        format!("{ward} has its own deadline {date}, {open} not held by members.")
    },
    latest_start: |month| format!("To be in time, start by {month} at the latest."),
};
