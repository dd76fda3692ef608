//! Words that stand on several screens.

/// Words that stand on several screens.
pub struct Controls {
    /// Button.
    pub close: &'static str,
    /// Button.
    pub cancel: &'static str,
    /// Button: leave things as they are.
    pub keep: &'static str,
    /// Button.
    pub edit: &'static str,
    /// Button.
    pub add: &'static str,
    /// Button.
    pub remove: &'static str,
    /// Button: take what was typed.
    pub apply: &'static str,
    /// Button and link.
    pub undo: &'static str,
    /// Button and link.
    pub redo: &'static str,
    /// Discloses the table behind a chart.
    pub show_table: &'static str,
    /// Button beside an assumed value.
    pub replace_with_real: &'static str,
    /// Takes a count one up.
    pub increase: &'static str,
    /// Takes a count one down.
    pub decrease: &'static str,
    /// Column and label.
    pub year: &'static str,
    /// Column and label.
    pub month: &'static str,
    /// Column and label.
    pub date: &'static str,
    /// Column and label.
    pub unit: &'static str,
    /// Column and label.
    pub block: &'static str,
    /// Column and label.
    pub ward: &'static str,
    /// Column and label.
    pub quarter: &'static str,
    /// Column and label.
    pub target: &'static str,
    /// Column and label.
    pub deadline: &'static str,
    /// Column and label.
    pub total: &'static str,
    /// Column: what is planned.
    pub planned: &'static str,
    /// Column: what is required by then.
    pub required: &'static str,
    /// Column: what is expected.
    pub expected: &'static str,
    /// Column: forecast.
    pub forecast: &'static str,
    /// Column: the interval that holds with 80 %.
    pub interval: &'static str,
    /// Column: difference to what is required.
    pub gap: &'static str,
    /// Column: probability of meeting the target.
    pub chance: &'static str,
    /// Column: how likely a single thing is.
    pub likelihood: &'static str,
    /// Column: where a value comes from.
    pub source: &'static str,
    /// Column: the figure itself.
    pub value: &'static str,
    /// Stands where a result cannot be given.
    pub not_computed: &'static str,
    /// Stands where a value is not known.
    pub not_known: &'static str,
    /// A deadline: "hạn 31/12/2025".
    pub by_date: fn(&str) -> String,
    /// A count of its whole is expected, and so many are missing or over: "123/124, thiếu 1".
    pub count_of: fn(&str, &str) -> String,
}

/// The Vietnamese words.
pub const VI: Controls = Controls {
    close: "Đóng",
    cancel: "Bỏ",
    keep: "Giữ lại",
    edit: "Sửa",
    add: "Thêm",
    remove: "Xóa",
    apply: "Nhận",
    undo: "Hoàn tác",
    redo: "Làm lại",
    show_table: "Xem dạng bảng",
    replace_with_real: "Thay bằng số thật",
    increase: "Tăng một",
    decrease: "Giảm một",
    year: "Năm",
    month: "Tháng",
    date: "Đến ngày",
    unit: "Đơn vị",
    block: "Khối",
    ward: "Phường",
    quarter: "Khu phố",
    target: "Chỉ tiêu",
    deadline: "Hạn",
    total: "Tổng",
    planned: "Kế hoạch",
    required: "Yêu cầu",
    expected: "Kỳ vọng",
    forecast: "Dự báo",
    interval: "Khoảng 80%",
    gap: "Chênh lệch",
    chance: "Xác suất đạt",
    likelihood: "Khả năng",
    source: "Nguồn",
    value: "Giá trị",
    not_computed: "chưa tính",
    not_known: "chưa có",
    by_date: |date| format!("hạn {date}"),
    count_of: |count, of| format!("{count}/{of}"),
};

/// The English words.
pub const EN: Controls = Controls {
    close: "Close",
    cancel: "Cancel",
    keep: "Keep",
    edit: "Edit",
    add: "Add",
    remove: "Delete",
    apply: "Apply",
    undo: "Undo",
    redo: "Redo",
    show_table: "Show as a table",
    replace_with_real: "Enter the real figure",
    increase: "One more",
    decrease: "One fewer",
    year: "Year",
    month: "Month",
    date: "By",
    unit: "Unit",
    block: "Block",
    ward: "Ward",
    quarter: "Neighbourhood",
    target: "Target",
    deadline: "Deadline",
    total: "Total",
    planned: "Plan",
    required: "Required",
    expected: "Expected",
    forecast: "Forecast",
    interval: "80% interval",
    gap: "Gap",
    chance: "Chance of meeting it",
    likelihood: "Likelihood",
    source: "Source",
    value: "Value",
    not_computed: "not computed",
    not_known: "not known",
    by_date: |date| format!("by {date}"),
    count_of: |count, of| format!("{count}/{of}"),
};
