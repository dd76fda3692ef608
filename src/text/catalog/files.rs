//! Tệp: open, save as a file.

/// Tệp: open, save as a file.
pub struct Files {
    /// Title of the screen.
    pub title: &'static str,
    /// Button.
    pub open: &'static str,
    /// Button.
    pub save: &'static str,
    /// Text of the drop zone, before the button.
    pub drop: &'static str,
    /// Button within the drop zone.
    pub choose: &'static str,
    /// What is kept where.
    pub where_kept: &'static str,
}

/// The Vietnamese words.
pub const VI: Files = Files {
    title: "Tệp",
    open: "Mở tệp",
    save: "Lưu thành tệp",
    drop: "Kéo tệp .lotrinh.json vào đây, hoặc",
    choose: "chọn tệp",
    where_kept: "Mọi thay đổi được lưu ngay trong trình duyệt của máy này. Lưu thành tệp để giữ một bản và để gửi.",
};

/// The English words.
pub const EN: Files = Files {
    title: "Files",
    open: "Open a file",
    save: "Save as a file",
    drop: "Drop a .lotrinh.json file here, or",
    choose: "choose a file",
    where_kept: "Every change is kept in this computer's browser at once. Save as a file to keep a copy and to send it.",
};
