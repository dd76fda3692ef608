//! Units, bases and targets, edited.

/// The words of editing.
pub struct Editing {
    /// Heading of the targets.
    pub targets: &'static str,
    /// What a target needs.
    pub targets_meaning: &'static str,
    /// Field: whom a target binds.
    pub scope: &'static str,
    /// Field: how much.
    pub amount: &'static str,
    /// What can be typed there.
    pub amount_hint: &'static str,
    /// Heading of the milestones.
    pub milestones: &'static str,
    /// Field: posts gone by the end of a year.
    pub by_end_of: fn(i32) -> String,
    /// The path is split evenly.
    pub even: &'static str,
    /// Button: back to the even path.
    pub make_even: &'static str,
    /// Names the choice of a whole block.
    pub whole_block: fn(&str) -> String,
    /// Button.
    pub add_target: &'static str,
    /// Names the form.
    pub new_target: &'static str,
    /// Removes a target: which.
    pub remove: fn(&str) -> String,
    /// Heading of a block.
    pub block: fn(&str) -> String,
    /// Field: posts of a block in the base year.
    pub block_base: fn(i32) -> String,
    /// What the units sum to, and the block's own figure.
    pub sums_to: fn(&str, &str) -> String,
    /// What the units sum to where the block has no figure.
    pub sums_to_alone: fn(&str) -> String,
    /// So many units are unknown.
    pub unknown_units: fn(&str) -> String,
    /// Field: a group's name.
    pub group_name: &'static str,
    /// Field: a unit's name.
    pub unit_name: &'static str,
    /// Column: posts assigned in the base year.
    pub establishment: fn(i32) -> String,
    /// Column: least number of posts.
    pub floor: &'static str,
    /// What a floor is.
    pub floor_meaning: &'static str,
    /// Column: what the plan leaves.
    pub left: &'static str,
    /// A field for one thing: the field, the thing.
    pub field_of: fn(&str, &str) -> String,
    /// Button.
    pub add_unit: &'static str,
    /// Names the field of a new unit: the group.
    pub new_unit: fn(&str) -> String,
    /// Stands in the field of a new unit.
    pub new_unit_hint: &'static str,
    /// Button.
    pub add_group: &'static str,
    /// Names the field of a new group: the block.
    pub new_group: fn(&str) -> String,
    /// Stands in the field of a new group.
    pub new_group_hint: &'static str,
    /// Nothing stands in a field without a floor.
    pub no_floor: &'static str,
}

/// The Vietnamese words.
pub const VI: Editing = Editing {
    targets: "Mục tiêu giảm",
    targets_meaning: "Mục tiêu đầu tiên là mục tiêu ở dải kết quả phía trên.",
    scope: "Phạm vi",
    amount: "Mức giảm",
    amount_hint: "số chỉ tiêu, hoặc 12,7%",
    milestones: "Mốc luỹ kế cuối năm",
    by_end_of: |year| format!("Hết {year}"),
    even: "Chia đều cho các năm (giả định)",
    make_even: "Chia đều lại",
    whole_block: |block| format!("{block} (cả khối)"),
    add_target: "Thêm mục tiêu",
    new_target: "Mục tiêu mới",
    remove: |what| format!("Xóa {what}"),
    block: str::to_owned,
    block_base: |year| format!("Biên chế được giao năm {year}, cả khối"),
    sums_to: |sum, base| format!("Các đơn vị cộng lại {sum}, cả khối {base}"),
    sums_to_alone: |sum| format!("Các đơn vị cộng lại {sum}"),
    unknown_units: |units| format!("{units} chưa có số"),
    group_name: "Tên nhóm",
    unit_name: "Tên đơn vị",
    establishment: |year| format!("Biên chế {year}"),
    floor: "Tối thiểu",
    floor_meaning: "Số biên chế ít nhất phải giữ; kế hoạch xuống thấp hơn thì có cảnh báo",
    left: "Còn lại",
    field_of: |field, of| format!("{field}, {of}"),
    add_unit: "Thêm đơn vị",
    new_unit: |group| format!("Đơn vị mới, {group}"),
    new_unit_hint: "Tên đơn vị mới",
    add_group: "Thêm nhóm",
    new_group: |block| format!("Nhóm mới, {block}"),
    new_group_hint: "Tên nhóm mới",
    no_floor: "không",
};

/// The English words.
pub const EN: Editing = Editing {
    targets: "Reduction targets",
    targets_meaning: "The first one is the target in the strip above.",
    scope: "Scope",
    amount: "Amount",
    amount_hint: "posts, or 12.7%",
    milestones: "Milestones, total by year end",
    by_end_of: |year| format!("End of {year}"),
    even: "Split evenly over the years (assumed)",
    make_even: "Split evenly again",
    whole_block: |block| format!("{block} (whole block)"),
    add_target: "Add target",
    new_target: "New target",
    remove: |what| format!("Delete {what}"),
    block: str::to_owned,
    block_base: |year| format!("Posts assigned in {year}, whole block"),
    sums_to: |sum, base| format!("The units sum to {sum}, the block has {base}"),
    sums_to_alone: |sum| format!("The units sum to {sum}"),
    unknown_units: |units| format!("{units} not known"),
    group_name: "Group name",
    unit_name: "Unit name",
    establishment: |year| format!("Posts {year}"),
    floor: "Least",
    floor_meaning: "The fewest posts it must keep; a plan below it raises a warning",
    left: "Left",
    field_of: |field, of| format!("{field}, {of}"),
    add_unit: "Add unit",
    new_unit: |group| format!("New unit, {group}"),
    new_unit_hint: "Name of the new unit",
    add_group: "Add group",
    new_group: |block| format!("New group, {block}"),
    new_group_hint: "Name of the new group",
    no_floor: "none",
};
