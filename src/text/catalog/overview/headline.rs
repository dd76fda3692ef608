//! The page sentence: what both outcomes come to, and the line under it.

/// The page sentence: what both outcomes come to, and the line under it.
pub struct Headline {
    /// There is no payroll target.
    pub payroll_no_target: &'static str,
    /// A payroll target rests on an unknown base.
    pub payroll_no_amount: &'static str,
    /// Nothing is planned: so many are missing.
    pub payroll_nothing_planned: fn(&str) -> String,
    /// The amount is reached by facts.
    pub payroll_met: fn(&str) -> String,
    /// The amount is certain if all planned is done.
    pub payroll_sure: fn(&str) -> String,
    /// On track.
    pub payroll_on_track: fn(&str) -> String,
    /// At risk, expected to just reach the amount.
    pub payroll_just: fn(&str) -> String,
    /// At risk otherwise.
    pub payroll_at_risk: fn(&str) -> String,
    /// The plan itself is too small: planned, missing.
    pub payroll_plan_short: fn(&str, &str) -> String,
    /// The plan is large enough, but so many are expected to be missing: missing, amount.
    pub payroll_expected_short: fn(&str, &str) -> String,
    /// Less likely than not, though the expected count comes close.
    pub payroll_unlikely: fn(&str) -> String,
    /// The deadline has passed: so many were missing.
    pub payroll_passed: fn(&str) -> String,

    /// No khu phố is registered.
    pub sourcing_no_posts: &'static str,
    /// Holders of so many posts ("3 vị trí") are not known.
    pub sourcing_unknown: fn(&str) -> String,
    /// All are held: how many.
    pub sourcing_met: fn(&str) -> String,
    /// So many open posts have no route.
    pub sourcing_no_route: fn(&str) -> String,
    /// On track: how many posts there are.
    pub sourcing_on_track: fn(&str) -> String,
    /// At risk: how many posts there are.
    pub sourcing_at_risk: fn(&str) -> String,
    /// One post comes late: which ("khu phố trưởng"), year of the deadline.
    pub sourcing_one_late: fn(&str, i32) -> String,
    /// Several posts come late: how many, year of the deadline.
    pub sourcing_late: fn(&str, i32) -> String,
    /// None is late by itself, but all together hardly come in time: how many, year of the deadline.
    pub sourcing_together: fn(&str, i32) -> String,
    /// The deadline has passed: so many are open.
    pub sourcing_passed: fn(&str) -> String,

    /// Under the sentence: whose plan it is.
    pub scenario: fn(&str) -> String,
    /// So many values carry the mark that follows: with the number alone.
    pub values_marked: fn(&str) -> String,
    /// Between two marks.
    pub and_more: fn(&str) -> String,
    /// After the marks, where there is a document.
    pub document_silent: &'static str,
    /// After the marks, where there is none.
    pub not_entered_yet: &'static str,
    /// Link to where the values are replaced.
    pub replace: &'static str,
}

/// The Vietnamese words.
pub const VI: Headline = Headline {
    payroll_no_target: "Chưa có chỉ tiêu giảm biên chế.",
    payroll_no_amount: "Chưa biết phải giảm bao nhiêu biên chế.",
    payroll_nothing_planned: |missing| format!("Biên chế chưa lập kế hoạch, thiếu {missing}."),
    payroll_met: |amount| format!("Biên chế đã giảm đủ {amount}."),
    payroll_sure: |amount| format!("Biên chế đủ {amount} nếu thực hiện hết kế hoạch."),
    payroll_on_track: |amount| format!("Biên chế dự kiến giảm đủ {amount}."),
    payroll_just: |amount| format!("Biên chế vừa chạm {amount} nhưng chưa chắc."),
    payroll_at_risk: |amount| format!("Biên chế có thể giảm đủ {amount} nhưng chưa chắc."),
    payroll_plan_short: |planned, missing| format!("Kế hoạch biên chế mới có {planned}, thiếu {missing}."),
    payroll_expected_short: |missing, amount| format!("Biên chế dự báo thiếu {missing} so với {amount}."),
    payroll_unlikely: |amount| format!("Biên chế khó giảm đủ {amount} khi đến hạn."),
    payroll_passed: |missing| format!("Biên chế đã hết hạn, còn thiếu {missing}."),
    sourcing_no_posts: "Chưa có danh sách khu phố.",
    sourcing_unknown: |posts| format!("Chưa rõ ai giữ {posts} ở khu phố."),
    sourcing_met: |posts| format!("Cả {posts} ở khu phố đã do đảng viên giữ."),
    sourcing_no_route: |posts| format!("Còn {posts} ở khu phố chưa có cách tạo nguồn."),
    sourcing_on_track: |posts| format!("Cả {posts} ở khu phố dự kiến do đảng viên giữ đúng hạn."),
    sourcing_at_risk: |posts| format!("{posts} ở khu phố có thể đủ đảng viên đúng hạn nhưng chưa chắc."),
    sourcing_one_late: |post, year| format!("Một {post} sẽ trễ hạn {year}."),
    sourcing_late: |posts, year| format!("{posts} ở khu phố sẽ trễ hạn {year}."),
    sourcing_together: |posts, year| format!("{posts} ở khu phố khó cùng xong trong hạn {year}."),
    sourcing_passed: |posts| format!("Đã hết hạn, còn {posts} ở khu phố chưa do đảng viên giữ."),
    scenario: |name| format!("Kịch bản {name}. "),
    values_marked: |count| format!("{count} giá trị đang là số "),
    and_more: |count| format!(" và {count} giá trị "),
    document_silent: ", văn bản không nêu. ",
    not_entered_yet: ", chưa có số thật. ",
    replace: "Thay bằng số thật",
};

/// The English words.
pub const EN: Headline = Headline {
    payroll_no_target: "There is no payroll target yet.",
    payroll_no_amount: "How many posts must go is not known yet.",
    payroll_nothing_planned: |missing| format!("No payroll plan yet, {missing} short."),
    payroll_met: |amount| format!("The {amount} posts have gone."),
    payroll_sure: |amount| format!("Payroll reaches {amount} if all that is planned is done."),
    payroll_on_track: |amount| format!("Payroll is expected to reach {amount}."),
    payroll_just: |amount| format!("Payroll just reaches {amount}, but it is not safe."),
    payroll_at_risk: |amount| format!("Payroll may reach {amount}, but it is not safe."),
    payroll_plan_short: |planned, missing| {
        format!("The payroll plan holds {planned} posts, {missing} short.")
    },
    payroll_expected_short: |missing, amount| {
        format!("Payroll is expected to fall {missing} short of {amount}.")
    },
    payroll_unlikely: |amount| format!("Payroll will hardly reach {amount} by its deadline."),
    payroll_passed: |missing| format!("The payroll deadline has passed, {missing} short."),
    sourcing_no_posts: "There is no list of neighbourhoods yet.",
    sourcing_unknown: |posts| format!("Who holds {posts} is not known yet."),
    sourcing_met: |posts| format!("All {posts} are held by party members."),
    sourcing_no_route: |posts| format!("No route is chosen yet for {posts}."),
    sourcing_on_track: |posts| format!("All {posts} are expected to be held by members in time."),
    sourcing_at_risk: |posts| format!("All {posts} may be held by members in time, but it is not safe."),
    sourcing_one_late: |post, year| format!("One {post} will miss the {year} deadline."),
    sourcing_late: |posts, year| format!("{posts} will miss the {year} deadline."),
    sourcing_together: |posts, year| format!("{posts} will hardly all be in time for {year}."),
    sourcing_passed: |posts| format!("The deadline has passed, {posts} not held by members."),
    scenario: |name| format!("Scenario {name}. "),
    values_marked: |count| format!("{count} values are "),
    and_more: |count| format!(" and {count} are "),
    document_silent: ", the document is silent. ",
    not_entered_yet: ", no real figures yet. ",
    replace: "Enter real figures",
};
