//! The history on this machine, and how long ago the work was last kept as a file.

/// The history on this machine, and how long ago the work was last kept as a file.
pub struct Keeping {
    /// Heading of the history.
    pub history: &'static str,
    /// What it keeps: so many steps, and one a day for so many days.
    pub history_meaning: fn(usize, i32) -> String,
    /// There is no step yet.
    pub no_steps: &'static str,
    /// The browser keeps no history.
    pub no_history: &'static str,
    /// So many steps are damaged.
    pub damaged: fn(usize) -> String,
    /// Mark of the newest step.
    pub newest: &'static str,
    /// Button of a step.
    pub go_back: &'static str,
    /// The same in full, with the step's name.
    pub go_back_to: fn(&str) -> String,
    /// So many further changes were made with a step.
    pub with_more: fn(u32) -> String,
    /// Heading of a day, with how many steps it has.
    pub day_of: fn(&str, usize) -> String,
    /// Heading of the scenarios that were deleted and can be had again.
    pub lost: &'static str,
    /// Button of such a scenario.
    pub take_back: &'static str,
    /// The same in full, with its name.
    pub take_back_named: fn(&str) -> String,
    /// Button that deletes the history.
    pub forget: &'static str,
    /// Whether to.
    pub forget_question: &'static str,
    /// What goes and what stays.
    pub forget_meaning: &'static str,
    /// Never kept as a file, short.
    pub no_file: &'static str,
    /// When it was kept as a file, short: a time or a day.
    pub file_of: fn(&str) -> String,
    /// So many changes are in no file, short.
    pub unfiled: fn(u32) -> String,
    /// The button in full: when it was kept as a file, and how many changes are in none.
    pub file_button: fn(&str, u32) -> String,
    /// There is no file.
    pub never: &'static str,
}

/// The Vietnamese words.
pub const VI: Keeping = Keeping {
    history: "Lịch sử trên máy này",
    history_meaning: |steps, days| {
        format!(
            "Trở về một bước không làm mất các bước sau. Công cụ giữ {steps} bước gần nhất, và bước cuối của mỗi ngày trong {days} ngày."
        )
    },
    no_steps: "Chưa có bước nào. Mỗi thay đổi từ giờ được giữ thành một bước.",
    no_history: "Trình duyệt này không cho giữ lịch sử. Hoàn tác vẫn dùng được đến khi đóng trang.",
    damaged: |count| format!("{count} bước bị hỏng đã được bỏ qua."),
    newest: "mới nhất",
    go_back: "Trở về",
    go_back_to: |step| format!("Trở về bước này: {step}"),
    with_more: |count| format!("và {count} thay đổi ngay trước đó"),
    day_of: |day, steps| format!("{day} · {steps} bước"),
    lost: "Kịch bản đã xóa còn trong lịch sử",
    take_back: "Lấy lại",
    take_back_named: |name| format!("Lấy lại kịch bản {name}"),
    forget: "Xóa lịch sử",
    forget_question: "Xóa lịch sử trên máy này?",
    forget_meaning: "Các bước trước và kịch bản đã xóa không lấy lại được nữa, cũng không hoàn tác được. Các kịch bản đang có giữ nguyên. Nên xóa sau khi bỏ danh sách người khỏi kịch bản, hoặc trước khi giao máy cho người khác.",
    no_file: "Chưa có tệp",
    file_of: |when| format!("Tệp {when}"),
    unfiled: |changes| format!("+{changes}"),
    file_button: |when, changes| {
        format!("Lưu thành tệp. Tệp gần nhất: {when}; {changes} thay đổi chưa có trong tệp nào.")
    },
    never: "chưa có",
};

/// The English words.
pub const EN: Keeping = Keeping {
    history: "History on this computer",
    history_meaning: |steps, days| {
        format!(
            "Returning to a step does not remove the later ones. The newest {steps} steps are kept, and the last of each day for {days} days."
        )
    },
    no_steps: "No step yet. From now on each change is kept as one.",
    no_history: "This browser does not let the history be kept. Undo works until the page is closed.",
    damaged: |count| format!("Damaged steps passed over: {count}."),
    newest: "newest",
    go_back: "Return",
    go_back_to: |step| format!("Return to this step: {step}"),
    with_more: |count| format!("and {count} more just before"),
    day_of: |day, steps| format!("{day} · steps: {steps}"),
    lost: "Deleted scenarios that are still in the history",
    take_back: "Take back",
    take_back_named: |name| format!("Take the scenario {name} back"),
    forget: "Delete the history",
    forget_question: "Delete the history on this computer?",
    forget_meaning: "Earlier steps and deleted scenarios cannot be had again, and nothing can be undone. The scenarios there are stay as they are. Do so after a list of people was dropped, or before the computer goes to somebody else.",
    no_file: "No file yet",
    file_of: |when| format!("File {when}"),
    unfiled: |changes| format!("+{changes}"),
    file_button: |when, changes| format!("Save as a file. Last file: {when}; changes in no file: {changes}."),
    never: "none",
};
