//! Nguồn đảng viên, the answers: figures of every set of posts, deciding posts, readings, supply, models, rules, proposals.

/// Nguồn đảng viên, the answers.
pub struct Answers {
    /// The parts of the screen: routes, answers, supply, models, rules, proposals.
    pub tabs: [&'static str; 6],
    /// Names the parts.
    pub tabs_label: &'static str,
    /// The whole place.
    pub place: &'static str,
    /// Heads of the columns: held now, expected share, interval, probability at the own deadline, at the place's, month.
    pub columns: [&'static str; 6],
    /// Title of the table.
    pub title: &'static str,
    /// Title of the table of khu phố: the ward.
    pub quarters_of: fn(&str) -> String,
    /// Head of the first column.
    pub whose: &'static str,
    /// The forecast month lies beyond the computed months: the last of them.
    pub after: fn(&str) -> String,
    /// Title of the deciding posts.
    pub deciding: &'static str,
    /// Explains the difference.
    pub deciding_why: &'static str,
    /// Column: how likely the post is held in time.
    pub held_in_time: &'static str,
    /// Column: how likely all are held, now and were this post certain.
    pub all_if_held: &'static str,
    /// No post decides anything: all are held.
    pub nothing_open: &'static str,
    /// Nothing can be said before holders are known.
    pub unknown_first: &'static str,
    /// So many posts cannot be held in time: none helps by itself.
    pub several_impossible: fn(&str) -> String,
    /// Title of the readings.
    pub readings: &'static str,
    /// Explains the readings.
    pub readings_why: &'static str,
    /// Head of the reading that believes the report: its section.
    pub by_report: fn(&str) -> String,
    /// Head of the reading that believes the extension: its section.
    pub by_extension: fn(&str) -> String,
    /// Wards that meet their own deadline: how many, of how many.
    pub wards_in_time: fn(&str, &str) -> String,
}

/// The Vietnamese words.
pub const VI: Answers = Answers {
    tabs: [
        "Lộ trình",
        "Xác suất",
        "Năng lực",
        "Kiêm nhiệm",
        "Quy định",
        "Đề xuất",
    ],
    tabs_label: "Phần của màn hình",
    place: "Tất cả vị trí",
    columns: [
        "Hiện nay",
        "Dự kiến đến hạn chung",
        "Khoảng 80%",
        "Xác suất đủ ở hạn riêng",
        "Xác suất đủ ở hạn chung",
        "Dự báo đủ",
    ],
    title: "Khả năng đủ 100% vị trí do đảng viên giữ",
    quarters_of: |ward| format!("Từng khu phố của {ward}"),
    whose: "Phạm vi",
    after: |month| format!("sau {month}"),
    deciding: "Vị trí quyết định",
    deciding_why: "Xác suất đủ tất cả tăng thế nào nếu riêng vị trí ấy chắc chắn kịp hạn.",
    held_in_time: "Kịp hạn",
    all_if_held: "Đủ tất cả",
    nothing_open: "Mọi vị trí đã do đảng viên giữ, không vị trí nào phải lo.",
    unknown_first: "Còn vị trí chưa rõ người giữ. Nhập đủ người giữ thì mới xếp được.",
    several_impossible: |posts| {
        format!(
            "{posts} chưa thể kịp hạn, nên gỡ riêng một vị trí chưa làm xác suất thay đổi. Chọn cách tạo nguồn cho từng vị trí trước."
        )
    },
    readings: "Hai cách đọc văn bản",
    readings_why: "Văn bản báo phường chưa hoàn thành và phường được lùi hạn không khớp nhau. Mỗi cách đọc cho một kết quả.",
    by_report: |section| format!("Tin phần báo cáo ({section})"),
    by_extension: |section| format!("Tin phần lùi hạn ({section})"),
    wards_in_time: |met, all| format!("{met} trong {all} kịp hạn riêng"),
};

/// The English words.
pub const EN: Answers = Answers {
    tabs: [
        "Routes",
        "Chances",
        "Supply",
        "Concurrent posts",
        "Rules",
        "Propose",
    ],
    tabs_label: "Part of the screen",
    place: "All positions",
    columns: [
        "Now",
        "Expected by the common deadline",
        "80% interval",
        "Chance of all, own deadline",
        "Chance of all, common deadline",
        "Forecast",
    ],
    title: "How likely members hold every position",
    quarters_of: |ward| format!("Neighbourhoods of {ward}"),
    whose: "Of",
    after: |month| format!("after {month}"),
    deciding: "Deciding positions",
    deciding_why: "What the chance of all would become if this position alone were certain.",
    held_in_time: "In time",
    all_if_held: "All held",
    nothing_open: "Members hold every position; none decides anything.",
    unknown_first: "The holders of some positions are not known. Enter them first.",
    several_impossible: |posts| {
        format!(
            "{posts} cannot be held in time, so settling one alone changes nothing. Choose a route for each first."
        )
    },
    readings: "Two readings of the document",
    readings_why: "The wards the document reports incomplete are not those it gives more time. Each reading has its own result.",
    by_report: |section| format!("Believing the report ({section})"),
    by_extension: |section| format!("Believing the extension ({section})"),
    wards_in_time: |met, all| format!("{met} of {all} meet their own deadline"),
};
