//! What the likelihoods are worth, and what still must happen each year.

/// The words of both panels.
pub struct Worth {
    /// Button and heading: opens the panel.
    pub open: &'static str,
    /// What the bars show: the target.
    pub meaning: fn(&str) -> String,
    /// Finding: what moves the result most, from and to.
    pub most: fn(&str, &str, &str) -> String,
    /// Finding: nothing moves it.
    pub nothing: &'static str,
    /// Finding: there is nothing to be asked.
    pub no_target: &'static str,
    /// Headings of the three kinds: ways of cutting, years, units.
    pub kinds: [&'static str; 3],
    /// One bar in words: what, lowered, raised.
    pub bar: fn(&str, &str, &str) -> String,
    /// Column and label: ten points lower.
    pub lowered: &'static str,
    /// Column and label: ten points higher.
    pub raised: &'static str,
    /// Column: what is moved.
    pub what: &'static str,
    /// Column: posts that lie ahead.
    pub posts: &'static str,
    /// Column: the difference in points.
    pub swing: &'static str,
    /// Posts of a group not yet assigned: its name.
    pub unassigned: fn(&str) -> String,
    /// The chart of a kind in one sentence: the kind, how many bars, the chance as planned.
    pub chart: fn(&str, &str, &str) -> String,
    /// More rows that move it less: how many.
    pub more: fn(&str) -> String,
    /// Label of the line of the chance as planned.
    pub as_planned: fn(&str) -> String,
    /// Heading: what still must happen each year.
    pub still: &'static str,
    /// Column: posts that must go in the year.
    pub must: &'static str,
    /// Column: posts planned for it that are not done.
    pub planned: &'static str,
    /// Column: over or short within the year.
    pub balance: &'static str,
    /// Column: expected by its end, of what is required by then.
    pub by_end: &'static str,
    /// The finding: a year that plans least of what it must: year, short by.
    pub short: fn(i32, &str) -> String,
    /// The finding: every year plans what it must.
    pub enough: &'static str,
}

/// The Vietnamese words.
pub const VI: Worth = Worth {
    open: "Giả định nào quyết định kết quả",
    meaning: |target| {
        format!(
            "Khả năng đạt {target} nếu khả năng thực hiện của riêng nhóm đó thấp hơn hoặc cao hơn 10 điểm, các giả định khác giữ nguyên."
        )
    },
    most: |what, low, high| format!("{what} quyết định nhiều nhất: từ {low} đến {high}"),
    nothing: "Đổi 10 điểm ở bất kỳ nhóm nào, kết quả gần như không đổi",
    no_target: "Chưa có mục tiêu để xét",
    kinds: ["Theo cách giảm", "Theo năm", "Theo đơn vị"],
    bar: |what, low, high| format!("{what}: {low} nếu thấp hơn 10 điểm, {high} nếu cao hơn 10 điểm"),
    lowered: "Thấp hơn 10 điểm",
    raised: "Cao hơn 10 điểm",
    what: "Nhóm chỉ tiêu",
    posts: "Chỉ tiêu",
    swing: "Chênh lệch (điểm)",
    unassigned: |name| format!("{name}, chưa phân cho đơn vị"),
    chart: |kind, bars, chance| {
        format!("{kind}: {bars} thanh quanh khả năng đạt hiện nay {chance}, dài nhất ở trên.")
    },
    more: |rows| format!("{rows} dòng khác làm đổi ít hơn, có trong bảng."),
    as_planned: |chance| format!("Hiện nay {chance}"),
    still: "Mỗi năm còn phải làm",
    must: "Còn phải giảm",
    planned: "Đã xếp kế hoạch",
    balance: "Dư, thiếu",
    by_end: "Dự báo hết năm",
    short: |year, by| format!("Năm {year} còn thiếu {by} chưa xếp kế hoạch"),
    enough: "Năm nào cũng đã xếp đủ số còn phải giảm",
};

/// The English words.
pub const EN: Worth = Worth {
    open: "Which assumption decides",
    meaning: |target| {
        format!(
            "The probability of {target} if the likelihood of these posts alone were ten points lower or higher, everything else as it is."
        )
    },
    most: |what, low, high| format!("{what} decides most: from {low} to {high}"),
    nothing: "Ten points more or less anywhere hardly change the result",
    no_target: "There is no target to look at",
    kinds: ["By way of cutting", "By year", "By unit"],
    bar: |what, low, high| format!("{what}: {low} if ten points lower, {high} if ten points higher"),
    lowered: "Ten points lower",
    raised: "Ten points higher",
    what: "Posts",
    posts: "Number",
    swing: "Difference (points)",
    unassigned: |name| format!("{name}, not assigned to a unit"),
    chart: |kind, bars, chance| {
        format!("{kind}: {bars} bars around the present probability {chance}, the longest on top.")
    },
    more: |rows| format!("{rows} more rows change it less; they are in the table."),
    as_planned: |chance| format!("Now {chance}"),
    still: "What still must happen each year",
    must: "Must go",
    planned: "Planned",
    balance: "Over, short",
    by_end: "Forecast by its end",
    short: |year, by| format!("{year} is {by} short of what it must do"),
    enough: "Every year plans what it still must do",
};
