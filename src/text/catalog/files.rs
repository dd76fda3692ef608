//! Tệp: open, save as a file.

/// Tệp: open, save as a file.
pub struct Files {
    /// Title of the screen.
    pub title: &'static str,
    /// Heading of the card about the open scenario.
    pub open_now: &'static str,
    /// Button.
    pub open: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button of a scenario in the list, with its name.
    pub save_named: fn(&str) -> String,
    /// Button of a scenario in the list, with its name.
    pub open_named: fn(&str) -> String,
    /// Button of a scenario in the list.
    pub open_it: &'static str,
    /// What the drop zone says.
    pub drop: &'static str,
    /// Label: whether it is kept in this browser.
    pub on_machine: &'static str,
    /// Kept in this browser, and when.
    pub kept_at: fn(&str) -> String,
    /// Kept in this browser, as it was found.
    pub kept: &'static str,
    /// Being kept.
    pub keeping: &'static str,
    /// Not kept.
    pub not_kept: &'static str,
    /// Label: the last copy as a file.
    pub last_file: &'static str,
    /// There is no copy as a file.
    pub no_file: &'static str,
    /// There is a copy as a file, made at a time of a day.
    pub file_at: fn(&str, &str) -> String,
    /// What changed after the last copy is in this browser alone: since when.
    pub changed_since: fn(&str) -> String,
    /// Nothing changed after the last copy.
    pub unchanged_since: &'static str,
    /// There never was a copy as a file.
    pub only_here: &'static str,
    /// Heading of the list.
    pub all: fn(usize) -> String,
    /// Heading of the ways to a further scenario.
    pub add: &'static str,
    /// Where the list says that a scenario changed after its last copy.
    pub changed_short: &'static str,
    /// Heading of the explanation.
    pub where_kept: &'static str,
    /// The explanation, point by point.
    pub where_kept_points: [&'static str; 4],
    /// Heading of the buttons to the keys and the licences.
    pub more: &'static str,
    /// Button and title: keep the open scenario in another form.
    pub save_other: &'static str,
    /// Legend of the forms.
    pub form: &'static str,
    /// The forms: inside the page, behind a passphrase, as a file, each with what it is for.
    pub forms: [[&'static str; 2]; 3],
    /// Box: with the roster.
    pub with_roster: &'static str,
    /// Label of a passphrase.
    pub passphrase: &'static str,
    /// Label of the same passphrase again.
    pub passphrase_again: &'static str,
    /// The passphrase has fewer characters than this.
    pub passphrase_short: fn(usize) -> String,
    /// The second passphrase is another one.
    pub passphrase_differs: &'static str,
    /// Title: a file has a passphrase.
    pub locked: fn(&str) -> String,
    /// What is asked.
    pub locked_help: &'static str,
    /// The passphrase is another one.
    pub locked_wrong: &'static str,
    /// The passphrase is being tried.
    pub locked_trying: &'static str,
}

/// The Vietnamese words.
pub const VI: Files = Files {
    title: "Tệp và kịch bản trên máy này",
    open_now: "Đang mở",
    open: "Mở tệp",
    save: "Lưu thành tệp",
    save_named: |name| format!("Lưu {name} thành tệp"),
    open_named: |name| format!("Mở {name}"),
    open_it: "Mở",
    drop: "Kéo tệp .lotrinh.json thả vào bất cứ chỗ nào trên trang này cũng mở được.",
    on_machine: "Trên máy này",
    kept_at: |time| format!("Đã lưu {time}"),
    kept: "Đã lưu",
    keeping: "Đang lưu…",
    not_kept: "Chưa lưu được",
    last_file: "Bản lưu thành tệp gần nhất",
    no_file: "chưa có",
    file_at: |time, day| format!("{time}, {day}"),
    changed_since: |day| {
        format!("Phần sửa sau {day} chỉ nằm trong trình duyệt. Lưu thành tệp để giữ một bản và để gửi.")
    },
    unchanged_since: "Từ lần lưu thành tệp gần nhất chưa sửa gì.",
    only_here: "Kịch bản này chỉ nằm trong trình duyệt. Lưu thành tệp để giữ một bản và để gửi.",
    all: |count| format!("{count} kịch bản trên máy này"),
    add: "Thêm kịch bản",
    changed_short: "đã sửa sau đó",
    where_kept: "Số liệu nằm ở đâu",
    where_kept_points: [
        "Mọi thay đổi được lưu ngay vào bộ nhớ của trình duyệt này, trên máy này. Công cụ không kết nối mạng, không gửi gì đi.",
        "Trình duyệt khác, máy khác, tài khoản khác không thấy số liệu này. Xóa dữ liệu duyệt web là mất.",
        "Trong Firefox, chuyển hoặc đổi tên tệp HTML của công cụ thì bộ nhớ bắt đầu lại từ trống; số cũ vẫn còn ở chỗ cũ. Lưu thành tệp trước khi chuyển.",
        "Tệp .lotrinh.json chứa trọn một kịch bản: chép qua USB hoặc gửi thư, rồi mở ở máy khác. Mở tệp luôn thêm một kịch bản mới, không ghi đè kịch bản đang có.",
    ],
    more: "Về công cụ",
    save_other: "Lưu cách khác",
    form: "Lưu thành",
    forms: [
        [
            "Bản HTML kèm kịch bản",
            "Người nhận chỉ cần mở tệp bằng trình duyệt, không cần có sẵn công cụ.",
        ],
        [
            "Tệp kịch bản có mật khẩu",
            "Không có mật khẩu thì không ai đọc được. Quên mật khẩu là mất tệp, không cách nào lấy lại.",
        ],
        [
            "Tệp kịch bản",
            "Tệp .lotrinh.json, mở bằng công cụ này trên máy nào cũng được.",
        ],
    ],
    with_roster: "Kèm danh sách người (mã số, ngày sinh, hệ số lương)",
    passphrase: "Mật khẩu",
    passphrase_again: "Nhập lại mật khẩu",
    passphrase_short: |count| format!("Mật khẩu cần ít nhất {count} ký tự."),
    passphrase_differs: "Hai lần nhập không giống nhau.",
    locked: |file| format!("Tệp {file} có mật khẩu"),
    locked_help: "Nhập mật khẩu do người gửi đặt. Mật khẩu không được lưu lại ở đâu.",
    locked_wrong: "Mật khẩu không đúng. Kiểm tra bộ gõ, chữ hoa và dấu rồi nhập lại.",
    locked_trying: "Đang mở, có thể mất vài giây…",
};

/// The English words.
pub const EN: Files = Files {
    title: "Files and scenarios on this computer",
    open_now: "Open now",
    open: "Open a file",
    save: "Save as a file",
    save_named: |name| format!("Save {name} as a file"),
    open_named: |name| format!("Open {name}"),
    open_it: "Open",
    drop: "A .lotrinh.json file dropped anywhere on this page is opened.",
    on_machine: "On this computer",
    kept_at: |time| format!("Saved {time}"),
    kept: "Saved",
    keeping: "Saving…",
    not_kept: "Not saved",
    last_file: "Last saved as a file",
    no_file: "never",
    file_at: |time, day| format!("{time}, {day}"),
    changed_since: |day| {
        format!(
            "What changed after {day} is in this browser alone. Save as a file to keep a copy and to send it."
        )
    },
    unchanged_since: "Nothing has changed since it was last saved as a file.",
    only_here: "This scenario is in this browser alone. Save as a file to keep a copy and to send it.",
    all: |count| format!("{count} scenarios on this computer"),
    add: "Add a scenario",
    changed_short: "changed since",
    where_kept: "Where the figures are kept",
    where_kept_points: [
        "Every change is kept at once in the store of this browser, on this computer. The tool never connects to a network and sends nothing.",
        "Another browser, computer or user account does not see these figures. Clearing browsing data loses them.",
        "In Firefox, moving or renaming the tool's HTML file makes the store start empty; the old figures stay with the old place. Save as a file before moving it.",
        "A .lotrinh.json file holds one whole scenario: copy or mail it, then open it on another computer. Opening a file always adds a scenario and never overwrites one.",
    ],
    more: "About the tool",
    save_other: "Save in another form",
    form: "Save as",
    forms: [
        [
            "HTML copy with the scenario",
            "The receiver only opens the file in a browser and needs nothing else.",
        ],
        [
            "Scenario file with a passphrase",
            "Nobody can read it without the passphrase. If it is forgotten, the file is lost; nothing brings it back.",
        ],
        [
            "Scenario file",
            "A .lotrinh.json file, which this tool opens on any computer.",
        ],
    ],
    with_roster: "With the list of people (codes, dates of birth, salary coefficients)",
    passphrase: "Passphrase",
    passphrase_again: "Passphrase again",
    passphrase_short: |count| format!("A passphrase needs at least {count} characters."),
    passphrase_differs: "The two are not the same.",
    locked: |file| format!("{file} has a passphrase"),
    locked_help: "Type the passphrase its sender chose. It is kept nowhere.",
    locked_wrong: "That is not the passphrase. Look at the keyboard, capitals and accents, and type it again.",
    locked_trying: "Opening; this may take some seconds…",
};
