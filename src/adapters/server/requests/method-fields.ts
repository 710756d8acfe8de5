import { choice, FLAG, listOf, number, objectOf, TEXT, whole } from "../shapes/shape.ts";

/** What `hyperparameters.lora` takes. Source: the official Python client, LoraParametersParam. */
export const LORA = objectOf(
  { name: "adapter_dim", shape: whole(1), doc: "Size of the adapter layers." },
  { name: "alpha", shape: whole(0), doc: "Scaling factor of the update." },
  {
    name: "adapter_dropout",
    shape: number({ lowest: 0, highest: 1 }),
    doc: "Dropout in the adapter layers.",
  },
  { name: "target_modules", shape: listOf(TEXT), doc: "The layers that are adapted." },
);

/** What `hyperparameters.sft` takes. */
export const SFT = objectOf(
  { name: "hidden_dropout", shape: number({ lowest: 0, highest: 1 }), doc: "Dropout of hidden states." },
  {
    name: "attention_dropout",
    shape: number({ lowest: 0, highest: 1 }),
    doc: "Dropout of attention weights.",
  },
);

/** What `hyperparameters.dpo` takes. */
export const DPO = objectOf(
  { name: "ref_policy_kl_penalty", shape: number({ lowest: 0 }), doc: "Weight of the distance to the base." },
  { name: "preference_loss_weight", shape: number({ lowest: 0 }), doc: "Weight of the preference loss." },
  { name: "preference_average_log_probs", shape: FLAG, doc: "Whether its log probabilities are averaged." },
  { name: "sft_loss_weight", shape: number({ lowest: 0 }), doc: "Weight of the supervised loss." },
  { name: "sft_average_log_probs", shape: FLAG, doc: "Whether its log probabilities are averaged." },
  { name: "max_grad_norm", shape: number({ lowest: 0 }), doc: "Where gradients are clipped." },
);

/** What `hyperparameters.distillation` takes. */
export const DISTILLATION = objectOf({
  name: "teacher",
  shape: TEXT,
  required: true,
  doc: "The target that teaches.",
});

const ENVIRONMENT = objectOf(
  {
    name: "name",
    shape: choice(
      "mcqa",
      "workbench",
      "multiverse_math_hard",
      "instruction_following",
      "comp_coding",
      "library_judge_math",
    ),
    doc: "The task that rewards are computed for.",
  },
  { name: "num_processes", shape: whole(1), doc: "Processes that verify." },
  { name: "unit_test_timeout_secs", shape: whole(1), doc: "Seconds for one test." },
  { name: "judge_temperature", shape: number({ lowest: 0 }), doc: "Temperature of the judge." },
  { name: "judge_top_p", shape: number({ lowest: 0, highest: 1 }), doc: "Nucleus of the judge." },
  { name: "should_use_judge", shape: FLAG, doc: "Whether a judge is asked." },
);

/** What `hyperparameters.grpo` takes; its batch is prompts × generations. */
export const GRPO = objectOf(
  { name: "environment", shape: ENVIRONMENT, required: true, doc: "Where rewards come from." },
  { name: "num_prompts_per_step", shape: whole(1), doc: "Prompts of one step." },
  { name: "num_generations_per_prompt", shape: whole(1), doc: "Answers to each prompt." },
  { name: "generation_batch_size", shape: whole(1), doc: "Answers generated at a time." },
  {
    name: "generation_pipeline_parallel_size",
    shape: whole(1),
    doc: "Devices that a generator is split over.",
  },
  { name: "generation_temperature", shape: number({ lowest: 0 }), doc: "Temperature of the answers." },
  { name: "generation_top_k", shape: whole(-1), doc: "How many tokens are drawn from; −1 for all." },
  { name: "generation_top_p", shape: number({ lowest: 0, highest: 1 }), doc: "Nucleus of the answers." },
  { name: "logprob_chunk_size", shape: whole(1), doc: "Tokens whose probabilities are computed at a time." },
  { name: "max_grad_norm", shape: number({ lowest: 0 }), doc: "Where gradients are clipped." },
  { name: "normalize_rewards", shape: FLAG, doc: "Whether rewards are normalised." },
  { name: "overlong_filtering", shape: FLAG, doc: "Whether cut answers are left out." },
  { name: "ratio_clip_c", shape: number({ lowest: 1, above: true }), doc: "Dual clipping." },
  { name: "ratio_clip_max", shape: number({ lowest: 0 }), doc: "Upper clipping." },
  { name: "ratio_clip_min", shape: number({ lowest: 0 }), doc: "Lower clipping." },
  { name: "ref_policy_kl_penalty", shape: number({ lowest: 0 }), doc: "Weight of the distance to the base." },
  { name: "token_level_loss", shape: FLAG, doc: "Whether the loss is by token." },
  { name: "use_importance_sampling_correction", shape: FLAG, doc: "Whether sampling is corrected for." },
  { name: "use_on_policy_kl_approximation", shape: FLAG, doc: "How the distance is estimated." },
  { name: "use_rloo", shape: FLAG, doc: "Whether each answer is left out of its own baseline." },
);
