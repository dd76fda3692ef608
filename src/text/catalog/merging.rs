//! Files for wards, and merging them.

/// Files for wards, and merging them.
pub struct Merging {
    /// Heading of the card.
    pub title: &'static str,
    /// What it is for.
    pub help: &'static str,
    /// Button that asks for a ward's file.
    pub hand_out: &'static str,
    /// Title of the question which ward.
    pub hand_out_question: &'static str,
    /// What a ward's file is.
    pub hand_out_meaning: &'static str,
    /// Legend of the wards.
    pub wards: &'static str,
    /// Legend of the units.
    pub units: &'static str,
    /// Button that makes it, for so many.
    pub hand_out_confirm: &'static str,
    /// Whom a file of several units is for.
    pub several_units: fn(usize) -> String,
    /// Button that chooses files to merge.
    pub choose: &'static str,
    /// Heading of the merge, with the scenario it goes into.
    pub into: fn(&str) -> String,
    /// So many changes are taken, so many places must be chosen, so many of them are open.
    pub summary: fn(usize, usize, usize) -> String,
    /// Nothing differs.
    pub nothing: &'static str,
    /// Heading of the files.
    pub files: &'static str,
    /// A file that is left out.
    pub left_out: &'static str,
    /// Button: every choice as in the open scenario.
    pub all_ours: &'static str,
    /// Button: every choice that concerns a file as in it.
    pub all_from: fn(&str) -> String,
    /// Head of the column of things.
    pub what: &'static str,
    /// Head of the column of values before.
    pub before: &'static str,
    /// Head of the column of values after.
    pub after: &'static str,
    /// Head of the column of files.
    pub from: &'static str,
    /// What is taken, in a group.
    pub taken: fn(usize) -> String,
    /// Button that merges.
    pub confirm: &'static str,
    /// Why it cannot be merged yet: so many choices are open.
    pub still_open: fn(usize) -> String,
    /// Button that leaves it.
    pub leave: &'static str,
    /// A file with the time it was written.
    pub file_written: fn(&str, &str) -> String,
    /// The open scenario as a side.
    pub open_here: fn(&str) -> String,
    /// When a file was written.
    pub written: fn(&str) -> String,
    /// What a file is held against: the version handed over then.
    pub since: fn(&str) -> String,
    /// The file was made from a version this scenario knows nothing of.
    pub ancestor_not_known: &'static str,
    /// The file does not say what it was made from.
    pub no_ancestor: &'static str,
    /// Everything in the file is here already.
    pub nothing_new: &'static str,
    /// The file has a passphrase, and what to do.
    pub locked: &'static str,
    /// The browser could not hand the file over.
    pub not_handed_over: &'static str,
    /// What was done: files, changes, choices, files left out.
    pub done: fn(usize, usize, usize, usize) -> String,
    /// Mark of a scenario made for a part.
    pub part_of: fn(&str) -> String,
}

/// The Vietnamese words.
pub const VI: Merging = Merging {
    title: "Tệp cho phường và gộp tệp",
    help: "Gửi mỗi phường một tệp để điền phần của mình, rồi gộp các tệp gửi về. Trước khi gộp, công cụ cho xem từng thay đổi; chỗ hai bên cùng sửa thì chọn một.",
    hand_out: "Tạo tệp cho phường",
    hand_out_question: "Tạo tệp cho phường nào?",
    hand_out_meaning: "Nơi nhận mở bằng chính công cụ này, chỉ sửa được phần đã chọn, phần khác chỉ để xem. Tệp không kèm danh sách người.",
    wards: "Phường",
    units: "Đơn vị",
    hand_out_confirm: "Tạo tệp",
    several_units: |count| format!("{count} đơn vị"),
    choose: "Gộp tệp",
    into: |name| format!("Gộp tệp vào kịch bản {name}"),
    summary: |changes, choices, open| match choices {
        0 => format!("{changes} thay đổi, không có chỗ nào phải chọn."),
        _ => format!("{changes} thay đổi. {choices} chỗ phải chọn, còn {open} chỗ chưa chọn."),
    },
    nothing: "Các tệp này không có gì khác với kịch bản đang mở.",
    files: "Các tệp",
    left_out: "không gộp",
    all_ours: "Giữ tất cả như đang mở",
    all_from: |file| format!("Lấy tất cả từ {file}"),
    what: "Nội dung",
    before: "Đang có",
    after: "Sau khi gộp",
    from: "Từ tệp",
    taken: |count| format!("{count} thay đổi"),
    confirm: "Gộp vào kịch bản",
    still_open: |open| format!("Còn {open} chỗ chưa chọn"),
    leave: "Không gộp",
    file_written: |file, at| format!("{file}, lưu {at}"),
    open_here: |name| format!("{name}, đang mở"),
    written: |at| format!("lưu {at}"),
    since: |at| format!("so với bản đã giao {at}"),
    ancestor_not_known: "không tìm thấy bản gốc của tệp này trong kịch bản đang mở; xem kỹ từng thay đổi",
    no_ancestor: "tệp không ghi bản gốc, nên mọi chỗ khác nhau đều phải chọn",
    nothing_new: "đã có đủ trong kịch bản đang mở",
    locked: "tệp có mật khẩu: nhập mật khẩu do người gửi đặt để gộp; không nhập thì các tệp khác vẫn gộp được",
    not_handed_over: "trình duyệt không đọc được tệp này",
    done: |files, changes, choices, left_out| {
        let rest = match left_out {
            0 => String::new(),
            _ => format!(" {left_out} tệp không đọc được hoặc chưa mở khóa, chưa gộp."),
        };
        format!(
            "Đã gộp {files} tệp: {changes} thay đổi, {choices} chỗ đã chọn.{rest} Hoàn tác (Ctrl+Z) là trở lại như trước khi gộp."
        )
    },
    part_of: |name| {
        format!(
            "Tệp giao cho {name}. Chỉ sửa được phần của {name}, phần khác chỉ để xem. Điền xong thì lưu thành tệp rồi gửi lại."
        )
    },
};

/// The English words.
pub const EN: Merging = Merging {
    title: "Files for wards, and merging",
    help: "Send every ward a file to fill in its part, then merge what comes back. Every change is shown before; where both sides changed something you choose.",
    hand_out: "Make a file for a ward",
    hand_out_question: "A file for which ward?",
    hand_out_meaning: "Whoever gets it opens it with this same tool and can change the chosen part only; the rest is to look at. The roster of people is not in it.",
    wards: "Wards",
    units: "Units",
    hand_out_confirm: "Make the file",
    several_units: |count| format!("{count} units"),
    choose: "Merge files",
    into: |name| format!("Merge files into {name}"),
    summary: |changes, choices, open| match choices {
        0 => format!("Changes: {changes}. Nothing to choose."),
        _ => format!("Changes: {changes}. To choose: {choices}, still open: {open}."),
    },
    nothing: "Nothing in these files differs from the open scenario.",
    files: "The files",
    left_out: "left out",
    all_ours: "Keep all as open here",
    all_from: |file| format!("Take all from {file}"),
    what: "What",
    before: "Now",
    after: "After merging",
    from: "From",
    taken: |count| format!("Changes: {count}"),
    confirm: "Merge into the scenario",
    still_open: |open| format!("Still to choose: {open}"),
    leave: "Do not merge",
    file_written: |file, at| format!("{file}, saved {at}"),
    open_here: |name| format!("{name}, open here"),
    written: |at| format!("saved {at}"),
    since: |at| format!("held against what was handed over {at}"),
    ancestor_not_known: "the open scenario does not know what this file was made from; look at each change",
    no_ancestor: "the file does not say what it was made from, so everything that differs must be chosen",
    nothing_new: "all of it is in the open scenario already",
    locked: "the file has a passphrase: type the one its sender chose to merge it; without it the other files can still be merged",
    not_handed_over: "the browser could not read this file",
    done: |files, changes, choices, left_out| {
        let rest = match left_out {
            0 => String::new(),
            _ => {
                format!(" Files that could not be read or were not unlocked, and were left out: {left_out}.")
            }
        };
        format!(
            "Files merged: {files}; changes: {changes}, places chosen: {choices}.{rest} Undo (Ctrl+Z) goes back to before."
        )
    },
    part_of: |name| {
        format!(
            "This file was made for {name}. Only the part of {name} can be changed; the rest is to look at. When done, save as a file and send it back."
        )
    },
};
