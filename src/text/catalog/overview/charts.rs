//! Titles, labels and tables of the charts. A title states the finding.

/// Titles, labels and tables of the charts. A title states the finding.
pub struct Charts {
    /// Title: so many of twenty equally likely outcomes reach the amount.
    pub dots_title: fn(usize, &str) -> String,
    /// Title where all twenty reach it.
    pub dots_title_all: fn(&str) -> String,
    /// Title where none does.
    pub dots_title_none: fn(&str) -> String,
    /// Title where nothing is planned: the amount.
    pub dots_title_empty: fn(&str) -> String,
    /// Title where the count is certain: the count, "vừa đủ", "thiếu 1".
    pub dots_title_certain: fn(&str, &str) -> String,
    /// Title where no amount is known: expected, date.
    pub dots_title_no_amount: fn(&str, &str) -> String,
    /// The dots in one sentence: in, amount, out.
    pub dots_label: fn(usize, &str, usize) -> String,
    /// The dots in one sentence where no amount is known: least and greatest.
    pub dots_label_no_amount: fn(&str, &str) -> String,
    /// Above the dots that reach the amount.
    pub dots_in: fn(usize) -> String,
    /// Above the dots that do not.
    pub dots_out: fn(usize) -> String,
    /// The fan in one sentence: first year, last year, expected, date, interval.
    pub fan_label: fn(i32, i32, &str, &str, &str) -> String,
    /// After it: the amount asked.
    pub fan_label_amount: fn(&str) -> String,
    /// Label of the target line.
    pub target_line: &'static str,
    /// Label of the even path.
    pub even_path: &'static str,
    /// Label of a path a user replaced.
    pub own_path: &'static str,
    /// Label of the expected count at the deadline.
    pub forecast: fn(&str) -> String,
    /// Label of the interval at the deadline.
    pub interval: fn(&str) -> String,
    /// Caption of the table of the fan.
    pub fan_table: &'static str,
    /// Caption of the table of the dots.
    pub dots_table: &'static str,
    /// Column: posts gone.
    pub dots_value: &'static str,
    /// Column: how many of twenty.
    pub dots_count: &'static str,
    /// Column: whether it is enough.
    pub dots_enough: &'static str,

    /// Title: this post comes so late: post, month, months.
    pub steps_title_late: fn(&str, &str, &str) -> String,
    /// Title: this post does not come within the computed years: post, last year.
    pub steps_title_never: fn(&str, i32) -> String,
    /// Title: several posts come late: how many, year.
    pub steps_title_several: fn(&str, i32) -> String,
    /// Title: posts without a route: how many, held, posts.
    pub steps_title_no_route: fn(&str, &str, &str) -> String,
    /// Title: all are held by a month: posts, month.
    pub steps_title_full: fn(&str, &str) -> String,
    /// Title: all are held now.
    pub steps_title_met: fn(&str) -> String,
    /// Title: none is late alone, yet not all are held by the last year together: posts, year.
    pub steps_title_together: fn(&str, i32) -> String,
    /// The steps in one sentence: khu phố trưởng now, at the deadline; trưởng ban CTMT the same; of how many; date.
    pub steps_label: fn([&str; 2], [&str; 2], &str, &str) -> String,
    /// Label of an earlier deadline that binds some wards: its year.
    pub earlier_mark: fn(i32) -> String,
    /// Caption of the table of the steps.
    pub steps_table: &'static str,
    /// Column: expected of both kinds together.
    pub steps_expected: &'static str,
    /// Explains which line is drawn.
    pub steps_note: &'static str,
}

/// The Vietnamese words.
pub const VI: Charts = Charts {
    dots_title: |reaching, amount| format!("{reaching} trong 20 khả năng đạt {amount} khi đến hạn"),
    dots_title_all: |amount| format!("Cả 20 khả năng đều đạt {amount} khi đến hạn"),
    dots_title_none: |amount| format!("Không khả năng nào trong 20 đạt {amount} khi đến hạn"),
    dots_title_empty: |amount| format!("Kế hoạch còn trống, yêu cầu lên đến {amount}"),
    dots_title_certain: |count, balance| format!("Chắc chắn giảm {count} khi đến hạn, {balance}"),
    dots_title_no_amount: |expected, date| format!("Dự báo giảm {expected} đến {date}"),
    dots_label: |reaching, amount, short| {
        format!(
            "Trong 20 khả năng như nhau, {reaching} khả năng đạt {amount} chỉ tiêu, {short} khả năng không đạt."
        )
    },
    dots_label_no_amount: |least, most| {
        format!("Trong 20 khả năng như nhau, số chỉ tiêu giảm được từ {least} đến {most}.")
    },
    dots_in: |count| format!("{count} đạt"),
    dots_out: |count| format!("{count} thiếu"),
    fan_label: |first, last, expected, date, interval| {
        format!(
            "Luỹ kế số chỉ tiêu giảm, {first} đến {last}. Dự báo {expected} vào {date}, khoảng 80%: {interval}."
        )
    },
    fan_label_amount: |amount| format!(" Chỉ tiêu {amount}."),
    target_line: "Chỉ tiêu",
    even_path: "Chia đều (giả định)",
    own_path: "Yêu cầu từng năm",
    forecast: |expected| format!("Dự báo {expected}"),
    interval: |range| format!("80%: {range}"),
    fan_table: "Luỹ kế số chỉ tiêu giảm, những tháng có thay đổi và cuối mỗi năm",
    dots_table: "20 khả năng như nhau khi đến hạn",
    dots_value: "Giảm được",
    dots_count: "Số khả năng",
    dots_enough: "Đạt",
    steps_title_late: |post, month, late| format!("{post} xong {month}, trễ {late}"),
    steps_title_never: |post, year| format!("{post} chưa xong đến hết {year}"),
    steps_title_several: |posts, year| format!("{posts} trễ hạn {year}"),
    steps_title_no_route: |open, held, posts| format!("{open} chưa có cách tạo nguồn, dừng ở {held}/{posts}"),
    steps_title_full: |posts, month| format!("Dự báo đủ {posts} vào {month}"),
    steps_title_met: |posts| format!("Cả {posts} đã do đảng viên giữ"),
    steps_title_together: |posts, year| format!("Khó đủ {posts} cùng lúc đến hết {year}"),
    steps_label: |heads, fronts, posts, date| {
        format!(
            "Số vị trí do đảng viên giữ theo tháng. Khu phố trưởng {}/{posts} hiện nay, {}/{posts} vào {date}; trưởng ban công tác Mặt trận {}/{posts} hiện nay, {}/{posts} vào {date}.",
            heads[0], heads[1], fronts[0], fronts[1]
        )
    },
    earlier_mark: |year| format!("mốc {year}"),
    steps_table: "Số vị trí do đảng viên giữ (trung vị), những tháng có thay đổi và cuối mỗi năm",
    steps_expected: "Cộng, kỳ vọng",
    steps_note: "Đường vẽ là trung vị: từ tháng đó, khả năng đạt ít nhất bằng khả năng không đạt.",
};

/// The English words.
pub const EN: Charts = Charts {
    dots_title: |reaching, amount| format!("{reaching} of 20 outcomes reach {amount} by the deadline"),
    dots_title_all: |amount| format!("All 20 outcomes reach {amount} by the deadline"),
    dots_title_none: |amount| format!("None of 20 outcomes reaches {amount} by the deadline"),
    dots_title_empty: |amount| format!("The plan is empty, {amount} required"),
    dots_title_certain: |count, balance| format!("{count} posts for certain by the deadline, {balance}"),
    dots_title_no_amount: |expected, date| format!("{expected} posts expected by {date}"),
    dots_label: |reaching, amount, short| {
        format!("Of 20 equally likely outcomes {reaching} reach {amount} posts and {short} do not.")
    },
    dots_label_no_amount: |least, most| {
        format!("Of 20 equally likely outcomes, posts gone run from {least} to {most}.")
    },
    dots_in: |count| format!("{count} reach it"),
    dots_out: |count| format!("{count} short"),
    fan_label: |first, last, expected, date, interval| {
        format!(
            "Posts gone in all, {first} to {last}. {expected} expected by {date}, 80% interval {interval}."
        )
    },
    fan_label_amount: |amount| format!(" Target {amount}."),
    target_line: "Target",
    even_path: "Even split (assumed)",
    own_path: "Required by year",
    forecast: |expected| format!("Forecast {expected}"),
    interval: |range| format!("80%: {range}"),
    fan_table: "Posts gone in all, months with a change and ends of years",
    dots_table: "20 equally likely outcomes at the deadline",
    dots_value: "Posts gone",
    dots_count: "Outcomes",
    dots_enough: "Enough",
    steps_title_late: |post, month, late| format!("{post}: done {month}, {late} late"),
    steps_title_never: |post, year| format!("{post}: not done by the end of {year}"),
    steps_title_several: |posts, year| format!("{posts} miss the {year} deadline"),
    steps_title_no_route: |open, held, posts| format!("No route for {open}: stays at {held}/{posts}"),
    steps_title_full: |posts, month| format!("All {posts} expected by {month}"),
    steps_title_met: |posts| format!("All {posts} are held by members"),
    steps_title_together: |posts, year| format!("Hardly all {posts} at once by the end of {year}"),
    steps_label: |heads, fronts, posts, date| {
        format!(
            "Posts held by members by month. Neighbourhood heads {}/{posts} now, {}/{posts} by {date}; Front heads {}/{posts} now, {}/{posts} by {date}.",
            heads[0], heads[1], fronts[0], fronts[1]
        )
    },
    earlier_mark: |year| format!("{year} deadline"),
    steps_table: "Posts held by members (median), months with a change and ends of years",
    steps_expected: "Both, expected",
    steps_note: "The line is the median: from that month on it is at least as likely as not.",
};
