// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings in safetensors files: the one of another model (GPT-2's model.safetensors, or the part
// of it that was fetched), and the start values that were made of it for a run. Files are hostile:
// see safetensors.h. Pickles are not read.
#pragma once

#include "engine/data/progress.h"
#include "engine/kernels/matrix.h"
#include "engine/model/start_embedding.h"
#include "engine/platform/mapped_file.h"
#include "engine/platform/workers.h"
#include "engine/storage/safetensors.h"

namespace studio {

/// The embedding of another model; its memory is the file's, mapped, where that is aligned.
class PretrainedEmbedding {
public:
    /// Looks for "wte.weight", "transformer.wte.weight" and "embedding.weight", F32 [rows,
    /// columns]. Errors: those of the file; none of them there (the message lists what is), of
    /// another type or shape.
    static Result<PretrainedEmbedding> open(const std::filesystem::path& path);

    /// [vocabulary, columns]
    Matrix<const float> matrix() const { return m_matrix; }
    const std::string& tensorName() const { return m_name; }

private:
    MappedFile m_file;
    AlignedBuffer<float> m_copy;
    Matrix<const float> m_matrix;
    std::string m_name;
};

/// Which tensor of a file is the embedding; used before its bytes are there, too.
Result<TensorView> findEmbedding(std::span<const TensorView> tensors, const std::string& source);

struct EmbeddingProjectionReport {
    std::size_t rows = 0, columns = 0, width = 0;
    double keptVariance = 0;  ///< 0 to 1; 1 when nothing was left out.
    double largestSingularValue = 0, smallestKeptSingularValue = 0;
};

/// Start values of this width from the file `from`: its embedding projected, or as it is when it
/// has that width already. The origin tells the variance that was kept.
Result<StartEmbedding> importEmbedding(const std::filesystem::path& from, std::size_t width,
                                       const Workers& workers, const Progress& progress,
                                       EmbeddingProjectionReport* report = nullptr);

/// Writes start values as "embedding.weight", atomically.
Status saveStartEmbedding(const FileSystem& files, const std::filesystem::path& path,
                          const StartEmbedding& embedding, std::size_t width);
/// Reads what saveStartEmbedding has written. With withValues false only what the header tells: the
/// origin.
Result<StartEmbedding> loadStartEmbedding(const std::filesystem::path& path, std::size_t rows,
                                          std::size_t width, bool withValues);

}  // namespace studio
