//! What the four blocks reached before the plan.

/// The words of the record.
pub struct Record {
    /// Title: the years.
    pub title: fn(&str) -> String,
    /// Where the whole table stands.
    pub table_source: &'static str,
    /// Column.
    pub target: &'static str,
    /// Column.
    pub achieved: &'static str,
    /// Column.
    pub share: &'static str,
    /// Column: the squares.
    pub squares: &'static str,
    /// Badge: met, with the share where it is beyond the target.
    pub met: fn(Option<&str>) -> String,
    /// Badge: short by so many.
    pub short: fn(&str) -> String,
    /// The share as the document prints it, where that differs.
    pub printed: fn(&str) -> String,
    /// So many by a way: "39 nghỉ hưu trước tuổi".
    pub by_way: fn(&str, &str) -> String,
    /// So many not explained.
    pub unexplained: fn(&str) -> String,
    /// So many not reduced.
    pub missing: fn(&str) -> String,
    /// The black tick stands for the target.
    pub tick: fn(&str) -> String,
    /// Legend: retired at age.
    pub legend_at_age: &'static str,
    /// Legend: early retirement and severance together.
    pub legend_early: &'static str,
    /// Legend: withdrawn.
    pub legend_withdrawn: &'static str,
    /// Legend: not explained.
    pub legend_unexplained: &'static str,
    /// Legend: not reduced.
    pub legend_missing: &'static str,
    /// Heading: is what was missing added to the target?
    pub carry: fn(&str) -> String,
    /// What the tool does: so many missing, the target.
    pub carry_meaning: fn(&str, &str) -> String,
    /// Heading: what is asked of each block by a day.
    pub next: fn(&str) -> String,
    /// The document asks nothing of the others.
    pub next_meaning: &'static str,
    /// Names the field of a block without a target.
    pub next_field: fn(&str) -> String,
    /// What stands in it.
    pub next_hint: &'static str,
}

/// The Vietnamese words.
pub const VI: Record = Record {
    title: |years| format!("Kết quả {years} theo khối"),
    table_source: "Nguồn của bảng:",
    target: "Chỉ tiêu",
    achieved: "Đã giảm",
    share: "Tỷ lệ",
    squares: "Mỗi ô là một biên chế; ô chấm là phần chưa giảm",
    met: |share| match share {
        Some(share) => format!("Đạt {share}"),
        None => "Đạt".to_owned(),
    },
    short: |missing| format!("Thiếu {missing}"),
    printed: |share| format!("văn bản in {share}"),
    by_way: |count, way| format!("{count} {way}"),
    unexplained: |count| format!("{count} chưa rõ cách giảm"),
    missing: |count| format!("còn thiếu {count}"),
    tick: |target| format!("Vạch đen: chỉ tiêu {target}."),
    legend_at_age: "Đúng tuổi",
    legend_early: "Trước tuổi, thôi việc ngay (văn bản gộp chung)",
    legend_withdrawn: "Cắt giảm theo quy định",
    legend_unexplained: "Văn bản không giải thích",
    legend_missing: "Chưa giảm",
    carry: |target| format!("Phần còn thiếu có cộng vào {target} không?"),
    carry_meaning: |missing, target| {
        format!(
            "Văn bản không nêu chuyển {missing} chỉ tiêu còn thiếu sang giai đoạn sau. Mục tiêu giữ {target}; muốn cộng \
             thêm thì sửa mục tiêu."
        )
    },
    next: |date| format!("Mục tiêu từng khối đến {date}"),
    next_meaning: "Văn bản không nêu mục tiêu cho ba khối còn lại. Có thể tự đặt; để trống là không có.",
    next_field: |block| format!("Số chỉ tiêu phải giảm, {block}"),
    next_hint: "chưa đặt",
};

/// The English words.
pub const EN: Record = Record {
    title: |years| format!("Results {years} by block"),
    table_source: "Source of the table:",
    target: "Target",
    achieved: "Reduced",
    share: "Share",
    squares: "One square is one post; a dotted square was not cut",
    met: |share| match share {
        Some(share) => format!("Met, {share}"),
        None => "Met".to_owned(),
    },
    short: |missing| format!("{missing} short"),
    printed: |share| format!("printed as {share}"),
    by_way: |count, way| format!("{count} {way}"),
    unexplained: |count| format!("{count} not explained"),
    missing: |count| format!("{count} short"),
    tick: |target| format!("Black tick: target {target}."),
    legend_at_age: "At age",
    legend_early: "Early or severance (not told apart)",
    legend_withdrawn: "Withdrawn by regulation",
    legend_unexplained: "Not explained in the document",
    legend_missing: "Not cut",
    carry: |target| format!("Is the shortfall added to {target}?"),
    carry_meaning: |missing, target| {
        format!(
            "The document does not carry the {missing} missing posts over. The target stays {target}; to add them, edit \
             the target."
        )
    },
    next: |date| format!("Target of each block by {date}"),
    next_meaning: "The document asks nothing of the other three blocks. One can set targets of one's own; empty is none.",
    next_field: |block| format!("Posts to go, {block}"),
    next_hint: "none set",
};
